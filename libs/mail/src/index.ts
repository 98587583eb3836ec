export { inboundKindOf, type BounceFacts, type InboundKind } from './inbound-kind.js';
export {
  INBOUND_TEXT_MAX,
  readInbound,
  type InboundMessage,
  type RawInboundMail,
} from './inbound-message.js';
export { INBOUND_MAX_BYTES, InboundServer, type InboundServerOptions } from './inbound-server.js';
export { Mailer, type Mail, type OutgoingMail } from './mailer.js';
export { RecordingMailer } from './recording-mailer.js';
export { SmtpMailer, type SmtpMailerOptions } from './smtp-mailer.js';
