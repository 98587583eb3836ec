import { CommitmentEntity } from './commitment.entity.js';
import { RecommendationEntity } from './recommendation.entity.js';

export {
  isEditable,
  isPublic,
  RECOMMENDATION_MOVES,
  REPLIES,
  takesCommitments,
  type RecommendationState,
  type Reply,
} from './recommendation-state.js';
export { RecommendationsModule } from './recommendations.module.js';
export {
  RecommendationsService,
  type RecommendationText,
  type RecommendationView,
} from './recommendations.service.js';
export { REPLY_NORM } from './reply-norm.js';
export const RECOMMENDATIONS_ENTITIES = [RecommendationEntity, CommitmentEntity];
