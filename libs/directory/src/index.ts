import { ContactPersonEntity } from './contact-person.entity.js';
import { InstitutionEntity } from './institution.entity.js';
import { PartnerContactEntity } from './partner-contact.entity.js';
import { PartnerEntity } from './partner.entity.js';

export { answerNorm, DESK_ANSWER_DAYS, type AnswerNorm } from './answer-norm.js';
export {
  ADDRESS_CHECKS,
  CONTACT_CHANNELS,
  type AddressCheck,
  type ContactChannel,
} from './contact-channel.js';
export {
  coverageOf,
  coveredRegions,
  type CoveredBy,
  type KindCoverage,
  type RegionCoverage,
} from './coverage.js';
export { peopleGaps, type PeopleGap, type ServesPeople } from './coverage-people.js';
export { DirectoryModule } from './directory.module.js';
export {
  DirectoryService,
  type ContactPersonChange,
  type InstitutionAgreements,
  type NewContactPerson,
  type NewInstitution,
  type NewPartner,
  type NewPartnerContact,
} from './directory.service.js';
export { findSignposts, needOf, type FoundSignposts, type SignpostQuestion } from './find-signposts.js';
export { competentOmbudsman, type CompetentOmbudsman } from './ombudsman/competent-ombudsman.js';
export {
  MUNICIPAL_OMBUDSMEN,
  type MunicipalOmbudsman,
  type OmbudsmanKind,
} from './ombudsman/municipal-ombudsmen.js';
export { NEEDS, SIGNPOSTS, type Need, type Signpost } from './signposts.js';
export type { ContactPersonEntity, InstitutionEntity, PartnerContactEntity, PartnerEntity };
export const DIRECTORY_ENTITIES = [
  InstitutionEntity,
  ContactPersonEntity,
  PartnerContactEntity,
  PartnerEntity,
];
