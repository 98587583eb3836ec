import { asksOptingIn, firstAnswer } from '@app/intake';
import type { TaxonomyList } from '@app/kernel';
import { CheckboxGroup, Paragraph, RadioGroup, Select, type VNode } from '@app/web';
import { anyOf, oneOf } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

export function workPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  const labels = (name: string) => ({ name, hint: words.t(`ask.${name}.why`), error: errors.message(name) });
  const select = (name: TaxonomyList) => ({
    ...labels(name),
    label: words.t(`ask.${name}.label`),
    options: oneOf(words, name),
    emptyLabel: words.t('choice.none'),
    value: firstAnswer(answers, name),
  });
  return (
    <StepPage view={view} heading={words.t('work.heading')}>
      <Paragraph>
        {words.t('work.why')} {words.t('step.optional')}
      </Paragraph>
      <Select {...select('region')} />
      <Select {...select('workType')} />
      <RadioGroup
        {...labels('legalForm')}
        legend={words.t('ask.legalForm.label')}
        options={oneOf(words, 'legalForm')}
        value={firstAnswer(answers, 'legalForm')}
      />
      {asksOptingIn(answers) && (
        <CheckboxGroup
          {...labels('optingInBreaches')}
          legend={words.t('ask.optingInBreaches.label')}
          options={anyOf(words, 'optingInCondition')}
          values={answers.optingInBreaches}
        />
      )}
      <CheckboxGroup
        {...labels('group')}
        legend={words.t('ask.group.label')}
        options={anyOf(words, 'group')}
        values={answers.group}
      />
    </StepPage>
  );
}
