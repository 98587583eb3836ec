import { CommitmentEntity } from './commitment.entity.js';
import { AskingLinkEntity } from './questions/asking-link.entity.js';
import { QuestionEntity } from './questions/question.entity.js';
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
export { mayMove, type QuestionState } from './questions/question-state.js';
export { QuestionsService, type AskingLink, type QuestionView } from './questions/questions.service.js';
export { RecommendationsModule } from './recommendations.module.js';
export {
  RecommendationsService,
  type RecommendationText,
  type RecommendationView,
} from './recommendations.service.js';
export { REPLY_NORM } from './reply-norm.js';
export const RECOMMENDATIONS_ENTITIES = [
  RecommendationEntity,
  CommitmentEntity,
  AskingLinkEntity,
  QuestionEntity,
];
