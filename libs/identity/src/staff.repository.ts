import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '@app/database';
import { StaffSessionEntity } from './staff-session.entity.js';
import { StaffEntity } from './staff.entity.js';

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

  async save(staff: StaffEntity): Promise<void> {
    await this.transactions.manager.save(staff);
  }

  async addSession(session: StaffSessionEntity): Promise<void> {
    await this.transactions.manager.insert(StaffSessionEntity, session);
  }

  sessionByHash(tokenHash: Buffer): Promise<StaffSessionEntity | null> {
    return this.transactions.manager.findOneBy(StaffSessionEntity, { tokenHash });
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
