/** What she told so far, in words, step by step; for reading it over before it is sent. */
import {
  asksLetter,
  asksOptingIn,
  asksReason,
  asksSetting,
  firstAnswer,
  particularsAsked,
  type Answers,
  type StepId,
} from '@app/intake';
import { DESK_LANGUAGES, isPlainDate, type TaxonomyList } from '@app/kernel';
import type { Translator } from '@app/web';
import { nativeName } from '../../frame/page.js';
import { codeWord } from '../../frame/words.js';
import { particularWord } from './choices.js';
import { roughMonth } from './months.js';

export interface ToldStep {
  step: StepId;
  heading: string;
  items: { term: string; value: string }[];
}

const CODED: Record<string, TaxonomyList> = {
  institutionType: 'institutionType',
  conduct: 'conduct',
  stigmaPerceived: 'stigmaPerceived',
  violence: 'violenceSub',
  perpetrator: 'perpetrator',
  setting: 'setting',
  region: 'region',
  workType: 'workType',
  legalForm: 'legalForm',
  group: 'group',
  optingInBreaches: 'optingInCondition',
  wish: 'wish',
  anonymity: 'anonymity',
};

export function whatSheTold(words: Translator, answers: Answers): ToldStep[] {
  const coded = (name: string) => ({
    term: words.t(`ask.${name}.label`),
    value: (answers[name] ?? []).map((code) => codeWord(words, CODED[name] ?? 'wish', code)).join(', '),
  });
  const typed = (name: string) => ({ term: words.t(`ask.${name}.label`), value: firstAnswer(answers, name) });
  const month = (name: string) => ({
    term: words.t(`ask.${name}.label`),
    value: roughMonth(
      words.language,
      firstAnswer(answers, `${name}-month`),
      firstAnswer(answers, `${name}-year`),
    ),
  });
  const date = (name: string) => ({
    term: words.t(`ask.${name}.label`),
    value: dateText(words, answers, name),
  });
  const step = (id: StepId, items: ToldStep['items']): ToldStep => ({
    step: id,
    heading: words.t(`${id}.heading`),
    items: items.filter((item) => item.value !== ''),
  });
  return [
    step('who', [coded('institutionType'), typed('institutionName')]),
    step('what', [
      coded('conduct'),
      ...particularsAsked(answers).map((question) => ({
        term: words.t(`ask.${question}.label`),
        value:
          answers[question] === undefined
            ? ''
            : particularWord(words, question, firstAnswer(answers, question)),
      })),
      coded('stigmaPerceived'),
    ]),
    step('when', [
      month('from'),
      month('to'),
      ...(asksLetter(answers) ? [date('dated'), date('sent'), date('printed')] : []),
      ...(asksReason(answers) ? [typed('reasonsText')] : []),
    ]),
    step('treatment', [
      coded('violence'),
      coded('perpetrator'),
      ...(asksSetting(answers) ? [coded('setting')] : []),
    ]),
    step('work', [
      coded('region'),
      coded('workType'),
      coded('legalForm'),
      ...(asksOptingIn(answers) ? [coded('optingInBreaches')] : []),
      coded('group'),
    ]),
    step('wishes', [coded('wish'), coded('anonymity')]),
  ];
}

/** By its own name when it is one of ours, else as it was sent, so that she sees what is wrong. */
export function answerLanguage(words: Translator, answers: Answers): string {
  const told = firstAnswer(answers, 'language') || words.language;
  return DESK_LANGUAGES.some((code) => code === told) ? nativeName(told) : told;
}

/** In words when it is a day, else as it was typed, so that she sees what is wrong. */
function dateText(words: Translator, answers: Answers, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    firstAnswer(answers, `${name}-${part}`),
  );
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? words.date(iso) : [day, month, year].filter(Boolean).join(' ');
}
