import { asksSetting, firstAnswer, violenceForms } from '@app/intake';
import { CheckboxGroup, Paragraph, RadioGroup, type VNode } from '@app/web';
import { codeWord } from '../../frame/words.js';
import { More } from '../more.js';
import { anyOf, oneOf, optionsOf } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** Heavy questions stay closed until she opens one herself. */
export function treatmentPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  const told = answers.violence ?? [];
  return (
    <StepPage view={view} heading={words.t('treatment.heading')} lead={words.t('treatment.lead')}>
      <Paragraph>{words.t('ask.violence.why')}</Paragraph>
      {violenceForms().map(({ form, codes }) => (
        <More title={codeWord(words, 'violence', form)} open={codes.some((code) => told.includes(code))}>
          <CheckboxGroup
            name={`violence-${form}`}
            legend={codeWord(words, 'violence', form)}
            options={optionsOf(words, 'violenceSub', codes)}
            values={told}
          />
        </More>
      ))}
      <RadioGroup
        name="perpetrator"
        legend={words.t('ask.perpetrator.label')}
        hint={words.t('ask.perpetrator.why')}
        options={oneOf(words, 'perpetrator')}
        value={firstAnswer(answers, 'perpetrator')}
        error={errors.message('perpetrator')}
      />
      {asksSetting(answers) && (
        <CheckboxGroup
          name="setting"
          legend={words.t('ask.setting.label')}
          hint={words.t('ask.setting.why')}
          options={anyOf(words, 'setting')}
          values={answers.setting}
          error={errors.message('setting')}
        />
      )}
    </StepPage>
  );
}
