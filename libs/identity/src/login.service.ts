import { Injectable } from '@nestjs/common';
import { Clock, newId, SystemClock } from '@app/kernel';
import {
  newSalt,
  newSessionToken,
  openSession,
  passphraseKey,
  sealSession,
  sessionTokenHash,
  unwrapSecret,
} from '@app/vault';
import { loginRefused, sessionEnded } from './identity.errors.js';
import { matchingStep } from './second-factor.js';
import { actorOf, type StaffActor } from './staff-actor.js';
import type { StaffEntity } from './staff.entity.js';
import { StaffRepository } from './staff.repository.js';

/** How long a session lives without a request. */
export const SESSION_IDLE_MINUTES = 30;
const FREE_ATTEMPTS = 4;
const LOCK_AT_MOST_SECONDS = 900;
const COLUMN = 'identity.sessions.sealed_private_key';

/** Log in with passphrase and second factor, go on with a cookie, log out. */
@Injectable()
export class LoginService {
  private readonly decoySalt = newSalt();
  private readonly machineClock = new SystemClock();

  constructor(
    private readonly repository: StaffRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.LOGIN_REFUSED`, the same for every reason and after the same work. */
  async logIn(
    username: string,
    passphrase: string,
    code: string,
  ): Promise<{ token: string; actor: StaffActor }> {
    const staff = await this.repository.byUsername(username);
    const key = await passphraseKey(passphrase, staff?.passphraseSalt ?? this.decoySalt);
    const now = this.clock.now();
    if (staff === null || staff.disabledAt !== null) throw loginRefused();
    if (staff.lockedUntil !== null && staff.lockedUntil > now) throw loginRefused();
    const opened = this.open(staff, key, code);
    if (opened === undefined) {
      await this.countFailure(staff, now);
      throw loginRefused();
    }
    Object.assign(staff, { failedLogins: 0, lockedUntil: null, lastTotpStep: String(opened.step) });
    await this.repository.save(staff);
    const token = newSessionToken();
    await this.repository.addSession({
      id: newId(),
      staffId: staff.id,
      tokenHash: sessionTokenHash(token),
      sealedPrivateKey: sealSession(opened.privateKey.toString('base64'), token, COLUMN),
      createdAt: now,
      lastSeenAt: now,
    });
    return { token, actor: actorOf(staff, opened.privateKey) };
  }

  /** Who is behind this cookie. @throws DomainError `IDENTITY.SESSION_ENDED` */
  async resume(token: string): Promise<StaffActor> {
    const tokenHash = sessionTokenHash(token);
    const session = await this.repository.resumed(tokenHash);
    if (session === undefined) throw sessionEnded();
    const idle = this.clock.now().getTime() - session.lastSeenAt.getTime();
    if (idle > SESSION_IDLE_MINUTES * 60_000) {
      await this.repository.removeSession(tokenHash);
      throw sessionEnded();
    }
    if (session.disabledAt !== null) throw sessionEnded();
    // Once a minute is enough to know who is idle, and spares a write on every page.
    if (idle > 60_000) await this.repository.touchSession(session.sessionId, this.clock.now());
    return actorOf(session, Buffer.from(openSession(session.sealedPrivateKey, token, COLUMN), 'base64'));
  }

  async logOut(token: string): Promise<void> {
    await this.repository.removeSession(sessionTokenHash(token));
  }

  private open(
    staff: StaffEntity,
    key: Buffer,
    code: string,
  ): { privateKey: Buffer; step: number } | undefined {
    try {
      const secret = unwrapSecret(staff.wrappedTotpSecret, key, staff.id, 'wrapped_totp_secret').toString(
        'utf8',
      );
      // A demonstration account may be used by several people within one step; a real code works once.
      const lastStep = staff.isDemo ? -1 : Number(staff.lastTotpStep ?? -1);
      const step = this.moments()
        .map((seconds) => matchingStep(secret, code, seconds, lastStep))
        .find((found) => found !== undefined);
      if (step === undefined) return undefined;
      return {
        privateKey: unwrapSecret(staff.wrappedPrivateKey, key, staff.id, 'wrapped_private_key'),
        step,
      };
    } catch {
      return undefined;
    }
  }

  /** With `CLOCK` set, the telephone that makes the codes still lives in the real present. */
  private moments(): number[] {
    const moments = [this.clock, this.machineClock].map((clock) =>
      Math.floor(clock.instant().epochMilliseconds / 1000),
    );
    return Math.abs((moments[0] ?? 0) - (moments[1] ?? 0)) < 2 ? moments.slice(0, 1) : moments;
  }

  private async countFailure(staff: StaffEntity, now: Date): Promise<void> {
    staff.failedLogins += 1;
    if (staff.failedLogins > FREE_ATTEMPTS) {
      const seconds = Math.min(5 * 2 ** (staff.failedLogins - FREE_ATTEMPTS - 1), LOCK_AT_MOST_SECONDS);
      staff.lockedUntil = new Date(now.getTime() + seconds * 1000);
    }
    await this.repository.save(staff);
  }
}
