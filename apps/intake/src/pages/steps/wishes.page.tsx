import { firstAnswer } from '@app/intake';
import { codesOf } from '@app/kernel';
import { CheckboxGroup, RadioGroup, type VNode } from '@app/web';
import { codeWord } from '../../frame/words.js';
import { MayCall } from '../contact.page.js';
import { anyOf } from './choices.js';
import { StepPage, type StepView } from './step-page.js';

/** What she wants, and who may know who she is: each level says what it makes possible (Awb 9:4, BGA 5). */
export function wishesPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  return (
    <StepPage view={view} heading={words.t('wishes.heading')}>
      <CheckboxGroup
        name="wish"
        legend={words.t('ask.wish.label')}
        hint={words.t('ask.wish.why')}
        options={anyOf(words, 'wish')}
        values={answers.wish}
        error={errors.message('wish')}
      />
      <RadioGroup
        name="anonymity"
        legend={words.t('ask.anonymity.label')}
        hint={words.t('ask.anonymity.why')}
        options={[
          ...codesOf('anonymity').map((code) => ({
            value: code,
            label: codeWord(words, 'anonymity', code),
            hint: words.t(`anonymity.${code}.means`),
          })),
          { value: 'unknown', label: codeWord(words, 'anonymity', 'unknown') },
        ]}
        value={firstAnswer(answers, 'anonymity')}
        error={errors.message('anonymity')}
      />
      <MayCall words={words} answers={answers} errors={errors} />
    </StepPage>
  );
}
