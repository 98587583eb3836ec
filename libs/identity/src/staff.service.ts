import { Injectable } from '@nestjs/common';
import { Clock, DomainError, invalid, newId } from '@app/kernel';
import {
  fromRecoverySheets,
  keyPairOf,
  newKeyPair,
  newSalt,
  openSecret,
  passphraseKey,
  recoverySheets,
  sealSecret,
  wrapSecret,
} from '@app/vault';
import { staffUnknown } from './identity.errors.js';
import { newTotpSecret } from './second-factor.js';
import { StaffEntity, type StaffRole } from './staff.entity.js';
import { StaffRepository, type Colleague } from './staff.repository.js';

export interface NewStaff {
  username: string;
  displayName: string;
  role: StaffRole;
  email: string;
  passphrase: string;
  language?: string;
  isDemo?: boolean;
  /** Base32; made when left out. */
  totpSecret?: string;
}

/** The shortest passphrase that wraps a key. */
export const PASSPHRASE_MIN = 14;

/** Accounts of staff: making, disabling, and bringing back with two recovery sheets. */
@Injectable()
export class StaffService {
  constructor(
    private readonly repository: StaffRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes the account and its key pair; the second-factor secret is given once. */
  async add(staff: NewStaff): Promise<{ id: string; totpSecret: string }> {
    assertUsable(staff);
    if ((await this.repository.byUsername(staff.username)) !== null) {
      throw new DomainError('IDENTITY.NAME_TAKEN', 'conflict', 'This username is taken.');
    }
    const id = newId();
    const keys = newKeyPair();
    const totpSecret = staff.totpSecret ?? newTotpSecret();
    const recovery = await this.repository.recoveryPublicKey();
    const entity = new StaffEntity();
    Object.assign(entity, {
      id,
      username: staff.username,
      displayName: staff.displayName,
      role: staff.role,
      email: staff.email,
      language: staff.language ?? 'nl',
      publicKey: keys.publicKey,
      recoverySealedKey: recovery === undefined ? null : sealSecret(keys.privateKey, recovery),
      takesIntake: staff.role === 'caseworker' || staff.role === 'lead',
      isDemo: staff.isDemo ?? false,
      createdAt: this.clock.now(),
      failedLogins: 0,
      ...(await wrapped(id, staff.passphrase, keys.privateKey, totpSecret)),
    });
    await this.repository.save(entity);
    return { id, totpSecret };
  }

  /** Ends every session and closes the account; what was sealed to it stays sealed. */
  async disable(username: string): Promise<void> {
    const staff = await this.known(username);
    staff.disabledAt = this.clock.now();
    staff.takesIntake = false;
    await this.repository.save(staff);
    await this.repository.removeSessionsOf(staff.id);
  }

  /** Makes the recovery key of this installation, and gives its three sheets; only its public half is stored. */
  async setUpRecovery(): Promise<string[]> {
    if ((await this.repository.recoveryPublicKey()) !== undefined) {
      throw new DomainError(
        'IDENTITY.RECOVERY_EXISTS',
        'conflict',
        'The recovery sheets of this desk were made before.',
      );
    }
    const keys = newKeyPair();
    await this.repository.addRecoveryKey(newId(), keys.publicKey, this.clock.now());
    return recoverySheets(keys.privateKey);
  }

  /** Two people with their sheets give a locked-out colleague a new passphrase and second factor. */
  async recover(username: string, sheets: string[], passphrase: string): Promise<{ totpSecret: string }> {
    const staff = await this.known(username);
    assertPassphrase(passphrase);
    if (staff.recoverySealedKey === null) {
      throw new DomainError(
        'IDENTITY.NO_RECOVERY',
        'conflict',
        'This account was made before the recovery sheets.',
      );
    }
    const privateKey = openSecret(staff.recoverySealedKey, keyPairOf(await fromRecoverySheets(sheets)));
    const totpSecret = newTotpSecret();
    Object.assign(staff, await wrapped(staff.id, passphrase, privateKey, totpSecret), {
      failedLogins: 0,
      lockedUntil: null,
      lastTotpStep: null,
    });
    await this.repository.save(staff);
    await this.repository.removeSessionsOf(staff.id);
    return { totpSecret };
  }

  /** Everybody who can be given work, by name. */
  active(): Promise<StaffEntity[]> {
    return this.repository.active();
  }

  /** The names of everybody who can be given work, in their order. */
  colleagues(): Promise<Colleague[]> {
    return this.repository.colleagues();
  }

  async byId(id: string): Promise<StaffEntity> {
    const staff = await this.repository.byId(id);
    if (staff === null) throw staffUnknown();
    return staff;
  }

  /** Records that somebody has a tie to an institution; its cases disappear from her sight at once. */
  async declareTie(staffId: string, institutionId: string): Promise<void> {
    await this.repository.addTie(newId(), staffId, institutionId, this.clock.now());
  }

  tiesOf(staffId: string): Promise<string[]> {
    return this.repository.tiesOf(staffId);
  }

  private async known(username: string): Promise<StaffEntity> {
    const staff = await this.repository.byUsername(username);
    if (staff === null) throw staffUnknown();
    return staff;
  }
}

function assertUsable(staff: NewStaff): void {
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(staff.username)) {
    throw invalid('IDENTITY.USERNAME', 'A username is 2 to 40 small letters, digits, dots or dashes.');
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(staff.email))
    throw invalid('IDENTITY.EMAIL', 'This is not an e-mail address.');
  assertPassphrase(staff.passphrase);
}

function assertPassphrase(passphrase: string): void {
  if ([...passphrase].length < PASSPHRASE_MIN) {
    throw invalid('IDENTITY.PASSPHRASE_SHORT', `A passphrase has at least ${PASSPHRASE_MIN} characters.`);
  }
}

async function wrapped(id: string, passphrase: string, privateKey: Buffer, totpSecret: string) {
  const passphraseSalt = newSalt();
  const key = await passphraseKey(passphrase, passphraseSalt);
  return {
    passphraseSalt,
    wrappedPrivateKey: wrapSecret(privateKey, key, id, 'wrapped_private_key'),
    wrappedTotpSecret: wrapSecret(Buffer.from(totpSecret, 'utf8'), key, id, 'wrapped_totp_secret'),
  };
}
