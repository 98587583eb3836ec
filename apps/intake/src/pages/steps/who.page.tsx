import { firstAnswer } from '@app/intake';
import { Field, Paragraph, Select, type VNode } from '@app/web';
import { oneOf } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

export function whoPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  return (
    <StepPage view={view} heading={words.t('who.heading')}>
      <Paragraph>{words.t('step.optional')}</Paragraph>
      <Select
        name="institutionType"
        label={words.t('ask.institutionType.label')}
        hint={words.t('ask.institutionType.why')}
        options={oneOf(words, 'institutionType')}
        emptyLabel={words.t('choice.none')}
        value={firstAnswer(answers, 'institutionType')}
        error={errors.message('institutionType')}
      />
      <Field
        name="institutionName"
        label={words.t('ask.institutionName.label')}
        hint={words.t('ask.institutionName.why')}
        value={firstAnswer(answers, 'institutionName')}
        error={errors.message('institutionName')}
      />
    </StepPage>
  );
}
