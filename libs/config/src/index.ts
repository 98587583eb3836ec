export { environmentWith } from './child-environment.js';
export { ConfigModule } from './config.module.js';
export { Env } from './env.js';
export {
  DATABASE_ROLES,
  installationSecrets,
  readRuntimeNote,
  writeRuntimeNote,
  type DatabaseRole,
  type InstallationSecrets,
  type RuntimeNote,
} from './installation.js';
export { ConfigurationError, clockFrom, doorUrl, envNames, loadEnv } from './load-env.js';
