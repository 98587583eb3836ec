/** The coded facts of a copy in words, for the document. */
import type { CaseCopy } from '@app/cases';
import type { TaxonomyList } from '@app/kernel';
import type { Translator } from '@app/web';
import { labels } from '../case/labels.js';

const FACTS: readonly { field: string; word: string; list: TaxonomyList }[] = [
  { field: 'wish', word: 'fact.wish', list: 'wish' },
  { field: 'anonymity', word: 'file.anonymity', list: 'anonymity' },
  { field: 'institutionType', word: 'fact.institution-type', list: 'institutionType' },
  { field: 'procedure', word: 'fact.procedure', list: 'procedure' },
  { field: 'conduct', word: 'fact.conduct', list: 'conduct' },
  { field: 'stigmaPerceived', word: 'fact.stigma', list: 'stigmaPerceived' },
  { field: 'violence', word: 'fact.violence', list: 'violenceSub' },
  { field: 'perpetrator', word: 'fact.perpetrator', list: 'perpetrator' },
  { field: 'setting', word: 'fact.setting', list: 'setting' },
  { field: 'optingInBreaches', word: 'fact.opting-in', list: 'optingInCondition' },
  { field: 'region', word: 'fact.region', list: 'region' },
  { field: 'workType', word: 'fact.work-type', list: 'workType' },
  { field: 'legalForm', word: 'fact.legal-form', list: 'legalForm' },
  { field: 'groups', word: 'fact.group', list: 'group' },
  { field: 'channel', word: 'fact.channel', list: 'channel' },
];

export function copyFacts(copy: CaseCopy, words: Translator): { term: string; value: string }[] {
  const { facts, institutionNameTold } = copy;
  const coded = FACTS.flatMap(({ field, word, list }) => {
    const codes = ([] as unknown[]).concat(facts[field] ?? []) as string[];
    if (codes.length === 0 || codes[0] === 'unknown') return [];
    return [{ term: words.t(word), value: labels(words, list, codes) }];
  });
  return [
    { term: words.t('copy.number'), value: String(facts.reference) },
    { term: words.t('queue.status'), value: words.t(`status.${String(facts.status)}`) },
    ...(institutionNameTold === null
      ? []
      : [{ term: words.t('fact.institution-told'), value: institutionNameTold }]),
    ...coded,
  ];
}
