import { conductsOf, firstAnswer, particularsAsked } from '@app/intake';
import { CheckboxGroup, Paragraph, RadioGroup, type VNode } from '@app/web';
import { More } from '../more.js';
import { oneOf, optionsOf, particularOptions } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** What this kind of institution is likely to do stands in front, and the rest one tap away. */
export function whatPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  const { likely, other } = conductsOf(firstAnswer(answers, 'institutionType'));
  const chosen = answers.conduct ?? [];
  return (
    <StepPage view={view} heading={words.t('what.heading')}>
      <Paragraph>{words.t('step.optional')}</Paragraph>
      <CheckboxGroup
        name="conduct"
        legend={words.t('ask.conduct.label')}
        hint={words.t('ask.conduct.why')}
        options={optionsOf(words, 'conduct', likely)}
        values={chosen}
        error={errors.message('conduct')}
      />
      {other.length > 0 && (
        <More title={words.t('choice.more')} open={other.some((code) => chosen.includes(code))}>
          <CheckboxGroup
            name="conduct-more"
            legend={words.t('choice.more')}
            options={optionsOf(words, 'conduct', other)}
            values={chosen}
          />
        </More>
      )}
      {particularsAsked(answers).map((question) => (
        <RadioGroup
          name={question}
          legend={words.t(`ask.${question}.label`)}
          hint={words.t(`ask.${question}.why`)}
          options={particularOptions(words, question)}
          value={firstAnswer(answers, question)}
        />
      ))}
      <RadioGroup
        name="stigmaPerceived"
        legend={words.t('ask.stigmaPerceived.label')}
        hint={words.t('ask.stigmaPerceived.why')}
        options={oneOf(words, 'stigmaPerceived')}
        value={firstAnswer(answers, 'stigmaPerceived')}
        error={errors.message('stigmaPerceived')}
      />
    </StepPage>
  );
}
