import { StaffSessionEntity } from './staff-session.entity.js';
import { StaffEntity } from './staff.entity.js';

export { IdentityModule } from './identity.module.js';
export { LoginService, SESSION_IDLE_MINUTES } from './login.service.js';
export { newTotpSecret } from './second-factor.js';
export { actorOf, assertRole, type StaffActor } from './staff-actor.js';
export { type StaffEntity, type StaffRole } from './staff.entity.js';
export { type Colleague } from './staff.repository.js';
export { PASSPHRASE_MIN, StaffService, type NewStaff } from './staff.service.js';
export const IDENTITY_ENTITIES = [StaffEntity, StaffSessionEntity];
