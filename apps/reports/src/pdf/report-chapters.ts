/** What stands beside the figures in the printed report: recommendations with what came of them, and questions. */
import type { ReleaseReport } from '@app/statistics';
import type { Translator } from '@app/web';
import { aboutOf } from '../questions/about.js';
import { latenessOf } from '../recommendations/recommendation-view.js';
import type { BesideFigures } from '../release/besides.js';

type Chapter = ReleaseReport['chapters'][number];

/** A chapter without an entry is left out. */
export function chaptersOf(besides: BesideFigures, words: Translator): Chapter[] {
  return [recommendationsOf(besides, words), questionsOf(besides, words)].filter(
    ({ entries }) => entries.length > 0,
  );
}

function recommendationsOf({ recommendations, today }: BesideFigures, words: Translator): Chapter {
  return {
    heading: words.t('recommendations.title'),
    notes: [
      words.t('recommendations.asof', { date: words.date(today) }),
      ...latenessOf(recommendations, words),
    ],
    entries: recommendations.map((one) => ({
      title: one.title,
      texts: [
        { heading: '', text: one.text },
        ...(one.reply.reasons === null
          ? []
          : [{ heading: words.t('recommendations.reasons'), text: one.reply.reasons }]),
      ],
      facts: [
        { term: words.t('recommendations.to'), value: one.to },
        { term: words.t('recommendations.issued'), value: words.date(one.issuedOn) },
        { term: words.t('recommendations.reply'), value: one.reply.sentence },
      ],
      pointsHeading: words.t('recommendations.promises'),
      points: one.promises.map(({ text, sentence }) => ({ text, state: sentence })),
    })),
  };
}

function questionsOf({ questions }: BesideFigures, words: Translator): Chapter {
  return {
    heading: words.t('questions.quarter'),
    notes: [],
    entries: questions.map((one) => {
      const about = aboutOf(one, words);
      return {
        title: words.t(`questions.kind.${one.kind}`),
        texts: [
          { heading: '', text: one.question },
          { heading: words.t('questions.answer'), text: one.answer },
        ],
        facts: about === undefined ? [] : [{ term: words.t('pdf.about'), value: about }],
        pointsHeading: '',
        points: [],
      };
    }),
  };
}
