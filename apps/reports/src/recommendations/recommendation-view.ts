/** What is said of a recommendation, on the page, on paper and in the short list. Lateness is said plainly. */
import type { IsoDate } from '@app/kernel';
import {
  promiseStateOf,
  replyStateOf,
  type PromiseState,
  type PublishedRecommendation,
  type ReplyState,
} from '@app/platform';
import type { Translator } from '@app/web';

export interface RecommendationView {
  id: string;
  title: string;
  to: string;
  text: string;
  issuedOn: IsoDate;
  closedOn: IsoDate | null;
  reply: { state: ReplyState; sentence: string; reasons: string | null };
  promises: { id: string; text: string; state: PromiseState; sentence: string }[];
}

/** @param today Dutch calendar day. */
export function recommendationView(
  one: PublishedRecommendation,
  today: IsoDate,
  words: Translator,
): RecommendationView {
  const state = replyStateOf(one, today);
  return {
    id: one.id,
    title: one.title,
    to: one.institution ?? words.t('recommendations.to.platform'),
    text: one.text,
    issuedOn: one.issuedOn,
    closedOn: one.closedOn,
    reply: {
      state,
      sentence: words.t(`recommendations.reply.${state}`, {
        due: words.date(one.replyDue),
        on: one.answeredOn === null ? '' : words.date(one.answeredOn),
        decision: one.reply === null ? '' : words.t(`recommendations.decision.${one.reply}`),
      }),
      reasons: one.replyReasons,
    },
    promises: one.promises.map((promise) => {
      const promiseState = promiseStateOf(promise, today);
      const sentence = words.t(`recommendations.promise.${promiseState}`, {
        due: words.date(promise.due),
        on: promise.settledOn === null ? '' : words.date(promise.settledOn),
      });
      return { id: promise.id, text: promise.text, state: promiseState, sentence };
    }),
  };
}

/** How many replies are late and how many promises are past their day, as sentences; nothing when all is in time. */
export function latenessOf(views: readonly RecommendationView[], words: Translator): string[] {
  const late = views.filter(({ reply }) => reply.state === 'late').length;
  const unkept = views.flatMap(({ promises }) => promises).filter(({ state }) => state === 'unkept').length;
  return [
    ...(late > 0 ? [words.t('recommendations.late', { count: late })] : []),
    ...(unkept > 0 ? [words.t('recommendations.unkept', { count: unkept })] : []),
  ];
}

/** The title as a sentence with its addressee, for short lists. */
export function lineOf({ title, to }: RecommendationView, words: Translator): string {
  return words.t('recommendations.line', { title: /[.!?]$/.test(title) ? title : `${title}.`, to });
}
