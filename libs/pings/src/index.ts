export { LONGEST_PING, LONGEST_SUBJECT, PING_CHANNELS, type Ping, type PingChannel } from './ping.js';
export { pingMoment } from './ping-moment.js';
export { PingMailer, PingSendingService, type PingReport } from './ping-sending.service.js';
export { PingSettingsService } from './ping-settings.service.js';
export { PingSendingModule, PingSettingsModule } from './pings.module.js';
