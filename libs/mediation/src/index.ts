import { ExtractEntity } from './extract.entity.js';

export { EXCHANGE_MAIL_SAMPLE, exchangeMail, type ExchangeMailFacts } from './exchange.mail.js';
export type { SentExtract } from './extract-sending.service.js';
export type { AnswerView, ExtractLinkView, ExtractView } from './extract-view.js';
export { MediationModule, type MediationOptions } from './mediation.module.js';
export { EXTRACT_TEXT_MAX, MediationService, type NewExtract } from './mediation.service.js';
export const MEDIATION_ENTITIES = [ExtractEntity];
