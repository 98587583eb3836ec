import { SetMetadata } from '@nestjs/common';
import type { StaffRole } from '@app/identity';

export const PUBLIC = 'desk:public';
export const ROLES = 'desk:roles';

/** Open to somebody who is not logged in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Only for these roles; without it, for every member of staff. */
export const For = (...roles: StaffRole[]) => SetMetadata(ROLES, roles);

/** Who works on cases. */
export const CASE_ROLES = ['caseworker', 'lead'] as const satisfies StaffRole[];
