import { IncidentEntity } from './incident.entity.js';
import { StigmaAssessmentEntity } from './stigma-assessment.entity.js';

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
