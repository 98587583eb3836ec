export { Mailer, type Mail, type OutgoingMail } from './mailer.js';
export { RecordingMailer } from './recording-mailer.js';
export { SmtpMailer, type SmtpMailerOptions } from './smtp-mailer.js';
