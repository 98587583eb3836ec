/**
 * The data dictionary: what is counted in each table, in words that a reader and a statistician can both hold us to.
 * Earlier programmes could not be evaluated because nothing was recorded in a uniform and comparable way (letter to
 * Parliament of 28 June 2019); so a release carries the dictionary under which it was made, and never changes it.
 */
import { codesOf, labelOf, type TaxonomyList } from '@app/kernel';
import {
  AREAS,
  FIRST_ANSWER,
  LANGUAGES,
  MEDIATION_RESULT,
  OUTCOME_TIME,
  REFERRAL_OUTCOME,
  SECTORS,
  SHORT_LABELS,
  TERM_GROUPS,
} from './dictionary-categories.js';
import { SUBJECTS } from './dictionary-texts.js';
import type { Category, Dictionary, Dimension, DimensionId } from './dimension.js';
import { AMONG } from './texts-watch.js';
import { RELATIONS } from '../protection/relations.js';

const UNKNOWN: Category = {
  code: 'unknown',
  label: { nl: 'Onbekend of niet gezegd', en: 'Unknown or not said' },
};
const OPEN: Category = { code: 'open', label: { nl: 'Nog niet afgesloten', en: 'Not closed yet' } };

function dimension(
  id: DimensionId,
  list: TaxonomyList,
  answers: Dimension['answers'],
  more: { first?: Category; last?: Category } = {},
): Dimension {
  const categories = codesOf(list).map((code) => ({
    code,
    label: SHORT_LABELS[`${list}/${code}`] ?? {
      nl: labelOf(list, code, 'nl'),
      en: labelOf(list, code, 'en'),
    },
  }));
  const { first, last } = more;
  return {
    id,
    ...SUBJECTS[id],
    answers,
    categories: [
      ...(first === undefined ? [] : [first]),
      ...categories,
      ...(last === undefined ? [] : [last]),
    ],
  };
}

function ownDimension(
  id: DimensionId,
  answers: Dimension['answers'],
  categories: readonly Category[],
): Dimension {
  return { id, ...SUBJECTS[id], answers, categories };
}

/** The same dimension, asked of some people only. */
function amongSome(dimension: Dimension): Dimension {
  const among = AMONG[dimension.id];
  if (among === undefined) throw new Error(`nobody said of whom "${dimension.id}" is asked`);
  return { ...dimension, among };
}

export const DICTIONARY: Dictionary = {
  version: '2026-3',
  unit: {
    nl: 'Verschillende personen. Het loket zoekt niemand op naam: elke klacht staat voor één persoon.',
    en: 'Distinct persons. The desk looks nobody up by name: each complaint stands for one person.',
  },
  received: {
    nl: 'Een klacht of melding telt in het kwartaal waarin zij is verstuurd, naar de Nederlandse kalender. Wie alles heeft laten wissen voordat de cijfers werden vastgesteld, telt nergens mee; een verwijzing waarvoor de toestemming is ingetrokken evenmin.',
    en: 'A complaint or report counts in the quarter in which it was sent, by the Dutch calendar. Who had everything erased before the figures were frozen counts nowhere; nor does a referral for which consent was withdrawn.',
  },
  dimensions: [
    dimension('institution-type', 'institutionType', 'single', { last: UNKNOWN }),
    dimension('conduct', 'conduct', 'multiple'),
    amongSome(ownDimension('refusal-sector', 'multiple', SECTORS)),
    dimension('stigma-perceived', 'stigmaPerceived', 'single', { last: UNKNOWN }),
    dimension('stigma-assessed', 'stigmaAssessed', 'single'),
    dimension('violence-form', 'violence', 'multiple'),
    dimension('region', 'region', 'single', { last: UNKNOWN }),
    dimension('outcome', 'outcome', 'single', { first: OPEN, last: UNKNOWN }),
    ownDimension('first-answer', 'single', FIRST_ANSWER),
    ownDimension('outcome-time', 'single', OUTCOME_TIME),
    dimension('procedure', 'procedure', 'single', { last: UNKNOWN }),
    ownDimension('terms-met', 'multiple', TERM_GROUPS),
    ownDimension('terms-late', 'multiple', TERM_GROUPS),
    amongSome(ownDimension('late-sector', 'multiple', SECTORS)),
    ownDimension('mediation-result', 'single', MEDIATION_RESULT),
    ownDimension('referral-outcome', 'single', REFERRAL_OUTCOME),
    dimension('referral-kind', 'referral', 'multiple'),
    dimension('help-gap', 'referral', 'multiple'),
    amongSome(ownDimension('exit-gap-area', 'multiple', AREAS)),
    amongSome(dimension('exit-gap-group', 'group', 'multiple')),
    dimension('violence-sub', 'violenceSub', 'multiple'),
    dimension('stigma-setting', 'setting', 'multiple'),
    dimension('stigma-expression', 'expression', 'multiple'),
    dimension('ground', 'discriminationGround', 'multiple'),
    dimension('opting-in-breach', 'optingInCondition', 'multiple'),
    dimension('work-type', 'workType', 'single', { last: UNKNOWN }),
    dimension('legal-form', 'legalForm', 'single', { last: UNKNOWN }),
    dimension('group', 'group', 'multiple'),
    ownDimension('language', 'single', [...LANGUAGES, UNKNOWN]),
    dimension('channel', 'channel', 'single', { last: UNKNOWN }),
  ],
  relations: RELATIONS,
};

/** @throws Error for an id that this dictionary does not have; ids are ours, so that is a mistake of ours. */
export function dimensionOf(dictionary: Dictionary, id: string): Dimension {
  const found = dictionary.dimensions.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the dictionary has no dimension "${id}"`);
  return found;
}
