export { AskingService, askingTokenHash } from './asking.service.js';
export { promiseStateOf, replyStateOf, type PromiseState, type ReplyState } from './lateness.js';
export { PlatformModule } from './platform.module.js';
export { PublishedQuestions, type PublishedQuestion } from './published-questions.js';
export {
  PublishedRecommendations,
  type PublishedPromise,
  type PublishedRecommendation,
} from './published-recommendations.js';
export { namesCase, QUESTION_KINDS, QUESTION_MAX, type NewQuestion, type QuestionKind } from './question.js';
