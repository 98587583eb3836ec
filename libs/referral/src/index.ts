import { ReferralEntity } from './referral.entity.js';

export { HelpGapsService } from './gaps/help-gaps.service.js';
export type { CountedGap, HelpGap } from './gaps/help-gaps.repository.js';
export {
  asksLegalAid,
  INCOME_FALL_PERCENT,
  legalAidChecks,
  referenceYear,
  WEEKS_AFTER_DECISION,
  type LegalAidCheck,
  type LegalAidQuestion,
} from './legal-aid/legal-aid.js';
export type { HelpedAnswer, HerWord } from './link/her-words.repository.js';
export type { Addressee, Follow } from './link/follow.js';
export { PARTNER_MAIL_SAMPLE, partnerMail } from './link/partner.mail.js';
export { PartnerAnswersService, type OpenedPartnerAnswer } from './link/partner-answers.service.js';
export { ReferralLinkService, type SentPartnerLink } from './link/referral-link.service.js';
export { byFit, isCoverageGap, type HerNeeds, type Lack, type PartnerReach } from './partner-fit.js';
export { REFERRAL_OUTCOMES, type ReferralOutcome } from '@app/exchange';
export { ReferralModule, type ReferralOptions } from './referral.module.js';
export { ReferralService, type ReferralLetter, type ReferralView } from './referral.service.js';
export { mayWantCompany, wishedHelp } from './wished-help.js';
export const REFERRAL_ENTITIES = [ReferralEntity];
