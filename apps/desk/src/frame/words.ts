import {
  createTranslations,
  pickLanguage,
  type FastifyRequest,
  type Translations,
  type Translator,
} from '@app/web';
import enActions from '../messages/en/actions.json' with { type: 'json' };
import enCase from '../messages/en/case.json' with { type: 'json' };
import enClockEvents from '../messages/en/clock-events.json' with { type: 'json' };
import enCoverage from '../messages/en/coverage.json' with { type: 'json' };
import nlCoverage from '../messages/nl/coverage.json' with { type: 'json' };
import enCorrespondence from '../messages/en/correspondence.json' with { type: 'json' };
import nlCorrespondence from '../messages/nl/correspondence.json' with { type: 'json' };
import enContact from '../messages/en/contact.json' with { type: 'json' };
import enDisclosure from '../messages/en/disclosure.json' with { type: 'json' };
import nlDisclosure from '../messages/nl/disclosure.json' with { type: 'json' };
import enDirectory from '../messages/en/directory.json' with { type: 'json' };
import nlDirectory from '../messages/nl/directory.json' with { type: 'json' };
import enFigures from '../messages/en/figures.json' with { type: 'json' };
import nlFigures from '../messages/nl/figures.json' with { type: 'json' };
import enMethods from '../messages/en/methods.json' with { type: 'json' };
import nlMethods from '../messages/nl/methods.json' with { type: 'json' };
import enFiles from '../messages/en/files.json' with { type: 'json' };
import nlFiles from '../messages/nl/files.json' with { type: 'json' };
import enFrame from '../messages/en/frame.json' with { type: 'json' };
import enLists from '../messages/en/lists.json' with { type: 'json' };
import enPaper from '../messages/en/paper.json' with { type: 'json' };
import enProblems from '../messages/en/problems.json' with { type: 'json' };
import enReceipts from '../messages/en/receipts.json' with { type: 'json' };
import nlActions from '../messages/nl/actions.json' with { type: 'json' };
import nlCase from '../messages/nl/case.json' with { type: 'json' };
import nlClockEvents from '../messages/nl/clock-events.json' with { type: 'json' };
import nlContact from '../messages/nl/contact.json' with { type: 'json' };
import nlFrame from '../messages/nl/frame.json' with { type: 'json' };
import nlLists from '../messages/nl/lists.json' with { type: 'json' };
import nlPaper from '../messages/nl/paper.json' with { type: 'json' };
import nlProblems from '../messages/nl/problems.json' with { type: 'json' };
import nlReceipts from '../messages/nl/receipts.json' with { type: 'json' };
import enMediation from '../messages/en/mediation.json' with { type: 'json' };
import enChecklists from '../messages/en/checklists.json' with { type: 'json' };
import enLetters from '../messages/en/letters.json' with { type: 'json' };
import enSignals from '../messages/en/signals.json' with { type: 'json' };
import enRecommendations from '../messages/en/recommendations.json' with { type: 'json' };
import nlMediation from '../messages/nl/mediation.json' with { type: 'json' };
import nlChecklists from '../messages/nl/checklists.json' with { type: 'json' };
import nlLetters from '../messages/nl/letters.json' with { type: 'json' };
import nlSignals from '../messages/nl/signals.json' with { type: 'json' };
import nlRecommendations from '../messages/nl/recommendations.json' with { type: 'json' };
import enSecondPerson from '../messages/en/second-person.json' with { type: 'json' };
import enWorklists from '../messages/en/worklists.json' with { type: 'json' };
import nlSecondPerson from '../messages/nl/second-person.json' with { type: 'json' };
import nlWorklists from '../messages/nl/worklists.json' with { type: 'json' };
import enCopy from '../messages/en/copy.json' with { type: 'json' };
import nlCopy from '../messages/nl/copy.json' with { type: 'json' };
import enTagging from '../messages/en/tagging.json' with { type: 'json' };
import nlTagging from '../messages/nl/tagging.json' with { type: 'json' };
import enMessageFiles from '../messages/en/message-files.json' with { type: 'json' };
import nlMessageFiles from '../messages/nl/message-files.json' with { type: 'json' };
import enQuestions from '../messages/en/questions.json' with { type: 'json' };
import nlQuestions from '../messages/nl/questions.json' with { type: 'json' };
import enWebhooks from '../messages/en/webhooks.json' with { type: 'json' };
import nlWebhooks from '../messages/nl/webhooks.json' with { type: 'json' };
import enReferral from '../messages/en/referral.json' with { type: 'json' };
import nlReferral from '../messages/nl/referral.json' with { type: 'json' };
import enStageNorms from '../messages/en/stage-norms.json' with { type: 'json' };
import nlStageNorms from '../messages/nl/stage-norms.json' with { type: 'json' };
import enPartners from '../messages/en/partners.json' with { type: 'json' };
import nlPartners from '../messages/nl/partners.json' with { type: 'json' };
import enCasePage from '../messages/en/case-page.json' with { type: 'json' };
import nlCasePage from '../messages/nl/case-page.json' with { type: 'json' };
import enSplit from '../messages/en/split.json' with { type: 'json' };
import nlSplit from '../messages/nl/split.json' with { type: 'json' };
import enAttackers from '../messages/en/attackers.json' with { type: 'json' };
import nlAttackers from '../messages/nl/attackers.json' with { type: 'json' };
import enStanding from '../messages/en/standing.json' with { type: 'json' };
import nlStanding from '../messages/nl/standing.json' with { type: 'json' };
import enComparison from '../messages/en/comparison.json' with { type: 'json' };
import nlComparison from '../messages/nl/comparison.json' with { type: 'json' };

/** Everything that the desk says to its staff. */
export const WORDS: Translations = createTranslations({
  nl: [
    nlReferral,
    nlTagging,
    nlCopy,
    nlSecondPerson,
    nlWorklists,
    nlContact,
    nlCorrespondence,
    nlCoverage,
    nlDirectory,
    nlDisclosure,
    nlFrame,
    nlFigures,
    nlMethods,
    nlFiles,
    nlMessageFiles,
    nlLists,
    nlCase,
    nlActions,
    nlPaper,
    nlProblems,
    nlReceipts,
    nlClockEvents,
    nlMediation,
    nlChecklists,
    nlLetters,
    nlSignals,
    nlRecommendations,
    nlQuestions,
    nlWebhooks,
    nlStageNorms,
    nlComparison,
    nlAttackers,
    nlStanding,
    nlSplit,
    nlCasePage,
    nlPartners,
  ],
  en: [
    enReferral,
    enTagging,
    enCopy,
    enSecondPerson,
    enWorklists,
    enContact,
    enCorrespondence,
    enCoverage,
    enDirectory,
    enDisclosure,
    enFrame,
    enFigures,
    enMethods,
    enFiles,
    enMessageFiles,
    enLists,
    enCase,
    enActions,
    enPaper,
    enProblems,
    enReceipts,
    enClockEvents,
    enMediation,
    enChecklists,
    enLetters,
    enSignals,
    enRecommendations,
    enQuestions,
    enWebhooks,
    enStageNorms,
    enComparison,
    enAttackers,
    enStanding,
    enSplit,
    enCasePage,
    enPartners,
  ],
});

/** The language of a colleague's account; Dutch where the desk does not speak it. */
export function wordsFor(language: string): Translator {
  return WORDS.for(WORDS.languages.includes(language) ? language : 'nl');
}

/** Before anybody has logged in, the browser says which language; Dutch when it says none of ours. */
export function wordsForStranger(request: FastifyRequest): Translator {
  return WORDS.for(pickLanguage(request.headers['accept-language'], ['nl', 'en'], 'nl'));
}
