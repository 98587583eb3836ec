/** What she chose, in the words in which she was asked. */
import type { CaseCopy } from '@app/cases';
import type { TaxonomyList } from '@app/kernel';
import type { Translator } from '@app/web';
import { codeWord } from '../frame/words.js';

/** A field of the case, the question that asked for it, and the list of its codes. */
const ASKED: readonly { field: string; question: string; list: TaxonomyList }[] = [
  { field: 'wish', question: 'wish', list: 'wish' },
  { field: 'anonymity', question: 'anonymity', list: 'anonymity' },
  { field: 'institutionType', question: 'institutionType', list: 'institutionType' },
  { field: 'conduct', question: 'conduct', list: 'conduct' },
  { field: 'stigmaPerceived', question: 'stigmaPerceived', list: 'stigmaPerceived' },
  { field: 'violence', question: 'violence', list: 'violenceSub' },
  { field: 'perpetrator', question: 'perpetrator', list: 'perpetrator' },
  { field: 'setting', question: 'setting', list: 'setting' },
  { field: 'optingInBreaches', question: 'optingInBreaches', list: 'optingInCondition' },
  { field: 'region', question: 'region', list: 'region' },
  { field: 'workType', question: 'workType', list: 'workType' },
  { field: 'legalForm', question: 'legalForm', list: 'legalForm' },
  { field: 'groups', question: 'group', list: 'group' },
];

export function copyFacts(copy: CaseCopy, words: Translator): { term: string; value: string }[] {
  const { facts, institutionNameTold } = copy;
  const chosen = ASKED.flatMap(({ field, question, list }) => {
    const codes = ([] as unknown[]).concat(facts[field] ?? []) as string[];
    if (codes.length === 0 || codes[0] === 'unknown') return [];
    return [
      {
        term: words.t(`ask.${question}.label`),
        value: codes.map((code) => codeWord(words, list, code)).join(', '),
      },
    ];
  });
  return [
    { term: words.t('copy.number'), value: String(facts.reference) },
    { term: words.t('copy.status'), value: words.t(`status.${String(facts.status)}`) },
    ...(institutionNameTold === null
      ? []
      : [{ term: words.t('ask.institutionName.label'), value: institutionNameTold }]),
    ...chosen,
  ];
}
