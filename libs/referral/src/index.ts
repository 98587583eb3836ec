import { ReferralEntity } from './referral.entity.js';

export { byFit, isCoverageGap, type HerNeeds, type Lack, type PartnerReach } from './partner-fit.js';
export { REFERRAL_OUTCOMES, type ReferralOutcome } from './referral-outcome.js';
export { ReferralModule } from './referral.module.js';
export { ReferralService, type ReferralLetter, type ReferralView } from './referral.service.js';
export const REFERRAL_ENTITIES = [ReferralEntity];
