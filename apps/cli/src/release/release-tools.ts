import type { LoginService, StaffActor, StaffService } from '@app/identity';
import type { ReleaseService } from '@app/statistics';

/** What the command needs of the desk; each is the service itself. */
export interface ReleaseTools {
  releases: Pick<ReleaseService, 'prepare' | 'choose' | 'approve' | 'reject' | 'publish' | 'list' | 'show'>;
  staff: Pick<StaffService, 'active'>;
  login: Pick<LoginService, 'logIn' | 'logOut'>;
}

/** Gives the services of the desk to the work, and closes them whatever happens. */
export type OpenReleaseTools = <T>(work: (tools: ReleaseTools) => Promise<T>) => Promise<T>;

/** Whoever takes the step; of a demonstration account when its complaints are invented. */
export interface Signatory {
  actor: Pick<StaffActor, 'id' | 'role'>;
  username: string;
  isDemo: boolean;
}
