import { IncidentEntity } from './incident.entity.js';
import { StigmaAssessmentEntity } from './stigma-assessment.entity.js';

export { cohensKappa, type AgreementTable, type Kappa, type KappaCaution } from './agreement/cohens-kappa.js';
export { choicesOf, CODED_LISTS, type CodedList, type Coding } from './agreement/coding.js';
export { CodingComparisonService, type CodingComparison } from './agreement/coding-comparison.service.js';
export { SETTLERS, type ComparedList, type Settlement } from './agreement/comparison.js';
export { kappasOf, type AgreementCell, type ListKappa } from './agreement/list-kappa.js';
export { SecondCodingService, type CodingOverview } from './agreement/second-coding.service.js';
export type { CodingSample, DrawnCase } from './agreement/second-codings.repository.js';
export {
  CODE_BOOK,
  CODE_BOOK_VERSION,
  type CodeBookEntry,
  type CodeBookList,
} from './code-book/code-book.js';
export type { RegistrationCodes } from './registrations/registrations.repository.js';
export {
  RegistrationsService,
  type NewRegistration,
  type Registration,
} from './registrations/registrations.service.js';
export { STIGMA_ASSESSED, type StigmaAssessed } from './stigma-assessment.entity.js';
export {
  suggestIncidents,
  suggestStigma,
  type HerAnswers,
  type Incident,
  type SuggestedIncident,
} from './suggestions.js';
export { TaggingModule } from './tagging.module.js';
export {
  TaggingService,
  type CaseTags,
  type ConfirmedIncident,
  type NewAssessment,
  type StigmaAssessment,
} from './tagging.service.js';
export const TAGGING_ENTITIES = [IncidentEntity, StigmaAssessmentEntity];
