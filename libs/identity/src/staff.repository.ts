import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/database';
import { StaffSessionEntity } from './staff-session.entity.js';
import { StaffEntity, type StaffRole } from './staff.entity.js';

/** A session and whoever it belongs to, without any secret but the one that the session itself opens. */
export interface ResumedSession {
  sessionId: string;
  sealedPrivateKey: Buffer;
  lastSeenAt: Date;
  id: string;
  username: string;
  displayName: string;
  role: StaffRole;
  language: string;
  disabledAt: Date | null;
}

/** A colleague as others see her. */
export interface Colleague {
  id: string;
  displayName: string;
  role: StaffRole;
}

@Injectable()
export class StaffRepository {
  constructor(private readonly transactions: Transactions) {}

  byUsername(username: string): Promise<StaffEntity | null> {
    return this.transactions.manager.findOneBy(StaffEntity, { username });
  }

  byId(id: string): Promise<StaffEntity | null> {
    return this.transactions.manager.findOneBy(StaffEntity, { id });
  }

  active(): Promise<StaffEntity[]> {
    return this.transactions.manager.find(StaffEntity, {
      where: { disabledAt: IsNull() },
      order: { displayName: 'asc' },
    });
  }

  /** Names alone, for pages that need no more. */
  colleagues(): Promise<Colleague[]> {
    return this.transactions.query<Colleague>(
      `select id, display_name as "displayName", role from identity.staff
       where disabled_at is null order by display_name`,
    );
  }

  async save(staff: StaffEntity): Promise<void> {
    await this.transactions.manager.save(staff);
  }

  async addSession(session: StaffSessionEntity): Promise<void> {
    await this.transactions.manager.insert(StaffSessionEntity, session);
  }

  /** Every request of somebody who is logged in begins with this, so it is one statement. */
  async resumed(tokenHash: Buffer): Promise<ResumedSession | undefined> {
    const [row] = await this.transactions.query<ResumedSession>(
      `select e.id as "sessionId", e.sealed_private_key as "sealedPrivateKey", e.last_seen_at as "lastSeenAt",
         s.id, s.username, s.display_name as "displayName", s.role, s.language, s.disabled_at as "disabledAt"
       from identity.sessions e join identity.staff s on s.id = e.staff_id where e.token_hash = $1`,
      [tokenHash],
    );
    return row;
  }

  async touchSession(id: string, at: Date): Promise<void> {
    await this.transactions.manager.update(StaffSessionEntity, { id }, { lastSeenAt: at });
  }

  async removeSession(tokenHash: Buffer): Promise<void> {
    await this.transactions.manager.delete(StaffSessionEntity, { tokenHash });
  }

  async removeSessionsOf(staffId: string): Promise<void> {
    await this.transactions.manager.delete(StaffSessionEntity, { staffId });
  }

  async recoveryPublicKey(): Promise<Buffer | undefined> {
    const [row] = await this.transactions.query<{ public_key: Buffer }>(
      'select public_key from identity.recovery_keys order by created_at desc limit 1',
    );
    return row?.public_key;
  }

  async addRecoveryKey(id: string, publicKey: Buffer, at: Date): Promise<void> {
    await this.transactions.query(
      'insert into identity.recovery_keys (id, public_key, created_at) values ($1, $2, $3)',
      [id, publicKey, at],
    );
  }

  async addTie(id: string, staffId: string, institutionId: string, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into identity.ties (id, staff_id, institution_id, declared_at) values ($1, $2, $3, $4)
       on conflict on constraint uq_ties do nothing`,
      [id, staffId, institutionId, at],
    );
  }

  /** The ids of institutions to which this member of staff has a declared tie. */
  async tiesOf(staffId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ institution_id: string }>(
      'select institution_id from identity.ties where staff_id = $1',
      [staffId],
    );
    return rows.map((row) => row.institution_id);
  }
}
