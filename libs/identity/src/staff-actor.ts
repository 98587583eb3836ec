import { keyPairOf, type KeyPair } from '@app/vault';
import { mayNot } from './identity.errors.js';
import type { StaffEntity, StaffRole } from './staff.entity.js';

/** A member of staff who is logged in, with the key that opens what was sealed for her. */
export interface StaffActor {
  id: string;
  username: string;
  displayName: string;
  role: StaffRole;
  language: string;
  keys: KeyPair;
}

export function actorOf(
  staff: Pick<StaffEntity, 'id' | 'username' | 'displayName' | 'role' | 'language'>,
  privateKey: Buffer,
): StaffActor {
  return {
    id: staff.id,
    username: staff.username,
    displayName: staff.displayName,
    role: staff.role,
    language: staff.language,
    keys: keyPairOf(privateKey),
  };
}

/** @throws DomainError `IDENTITY.MAY_NOT` */
export function assertRole(actor: Pick<StaffActor, 'role'>, ...roles: StaffRole[]): void {
  if (!roles.includes(actor.role)) throw mayNot();
}
