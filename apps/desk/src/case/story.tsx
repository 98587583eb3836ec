import type { OpenedCase } from '@app/casework';
import type { InstitutionEntity } from '@app/directory';
import { Card, DataList, TypedText, type Translator, type VNode } from '@app/web';
import { label, labels, languageName, periodText } from './labels.js';

/** Her own words, in her own language. */
export function Story(props: { words: Translator; opened: OpenedCase }): VNode {
  const { words, opened } = props;
  return (
    <Card title={words.t('case.story')} id="story">
      <p class="desk-soft desk-small">
        {words.t('case.story-about', { language: languageName(words, opened.facts.language) })}
      </p>
      <TypedText text={opened.narrative} lang={opened.facts.language} />
    </Card>
  );
}

/** What she wants, from whom, what was done to her and when; the rest is looked up now and then. */
const FIRST_FACTS = 6;

/** What she chose from the lists, with the labels of the lists. */
export function Facts(props: {
  words: Translator;
  opened: OpenedCase;
  institution: InstitutionEntity | undefined;
}): VNode {
  const { words, opened, institution } = props;
  const { facts } = opened;
  const t = words.t.bind(words);
  const day = (value: string | null) => (value === null ? '–' : words.date(value));
  const items = [
    { term: t('fact.wish'), value: labels(words, 'wish', facts.wish) },
    { term: t('fact.institution-type'), value: label(words, 'institutionType', facts.institutionType) },
    { term: t('fact.institution-told'), value: opened.institutionName ?? '–' },
    { term: t('fact.institution'), value: institution?.name ?? t('fact.not-chosen') },
    { term: t('fact.conduct'), value: labels(words, 'conduct', facts.conduct) },
    { term: t('fact.period'), value: periodText(words, facts.periodFrom, facts.periodTo) },
    ...(facts.decisionDated !== null || facts.decisionSent !== null || facts.decisionPrinted !== null
      ? [
          { term: t('fact.decision-dated'), value: day(facts.decisionDated) },
          { term: t('fact.decision-sent'), value: day(facts.decisionSent) },
          { term: t('fact.decision-printed'), value: day(facts.decisionPrinted) },
        ]
      : []),
    {
      term: t('fact.procedure'),
      value: facts.procedure === null ? t('fact.not-chosen') : label(words, 'procedure', facts.procedure),
    },
    {
      term: t('fact.matter'),
      value: facts.matter === null ? t('fact.not-chosen') : t(`matter.${facts.matter}`),
    },
    {
      term: t('fact.violence'),
      value:
        facts.violence.length === 0
          ? '–'
          : facts.violence.map((code) => violenceLabel(words, code)).join(', '),
    },
    { term: t('fact.perpetrator'), value: label(words, 'perpetrator', facts.perpetrator) },
    { term: t('fact.stigma'), value: label(words, 'stigmaPerceived', facts.stigmaPerceived) },
    { term: t('fact.setting'), value: labels(words, 'setting', facts.setting) },
    ...(facts.optingInBreaches.length > 0
      ? [{ term: t('fact.opting-in'), value: labels(words, 'optingInCondition', facts.optingInBreaches) }]
      : []),
    { term: t('fact.region'), value: label(words, 'region', facts.region) },
    { term: t('fact.work-type'), value: label(words, 'workType', facts.workType) },
    { term: t('fact.legal-form'), value: label(words, 'legalForm', facts.legalForm) },
    ...(facts.groups.length > 0
      ? [{ term: t('fact.group'), value: labels(words, 'group', facts.groups) }]
      : []),
    { term: t('fact.channel'), value: label(words, 'channel', facts.channel) },
  ];
  return (
    <Card title={t('case.facts')} id="facts">
      <div class="facts">
        <DataList items={items.slice(0, FIRST_FACTS)} />
        <details>
          <summary>{t('fold.facts', { count: items.length - FIRST_FACTS })}</summary>
          <DataList items={items.slice(FIRST_FACTS)} />
        </details>
      </div>
    </Card>
  );
}

/** She may name a form of violence alone, or one of its sub-forms. */
export function violenceLabel(words: Translator, code: string): string {
  return code.includes('/') ? label(words, 'violenceSub', code) : label(words, 'violence', code);
}
