import { SetMetadata } from '@nestjs/common';
import type { StaffRole } from '@app/identity';

export const PUBLIC = 'desk:public';
export const ROLES = 'desk:roles';
export const FILES = 'desk:files';

/** Open to somebody who is not logged in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Only for these roles; without it, for every member of staff. */
export const For = (...roles: StaffRole[]) => SetMetadata(ROLES, roles);

/** Takes a form with files; every other handler refuses one unread. */
export const TakesFiles = () => SetMetadata(FILES, true);

/** Who works on cases. */
export const CASE_ROLES = ['caseworker', 'lead'] as const satisfies StaffRole[];
