import { ContactPersonEntity } from './contact-person.entity.js';
import { InstitutionEntity } from './institution.entity.js';
import { PartnerEntity } from './partner.entity.js';

export {
  coverageOf,
  coveredRegions,
  type CoveredBy,
  type KindCoverage,
  type RegionCoverage,
} from './coverage.js';
export { DirectoryModule } from './directory.module.js';
export {
  DirectoryService,
  type NewContactPerson,
  type NewInstitution,
  type NewPartner,
} from './directory.service.js';
export { findSignposts, needOf, type FoundSignposts, type SignpostQuestion } from './find-signposts.js';
export { NEEDS, SIGNPOSTS, type Need, type Signpost } from './signposts.js';
export type { ContactPersonEntity, InstitutionEntity, PartnerEntity };
export const DIRECTORY_ENTITIES = [InstitutionEntity, ContactPersonEntity, PartnerEntity];
