import { firstAnswer } from '@app/intake';
import { DESK_LANGUAGES } from '@app/kernel';
import { Select, TextArea, type VNode } from '@app/web';
import { nativeName } from '../../frame/page.js';
import { StepPage, type StepView } from './step-page.js';

/** First of all her own words; every later question follows from them. */
export function storyPage(view: StepView): VNode {
  const { answers, errors } = view;
  const { words } = view.frame;
  return (
    <StepPage view={view} heading={words.t('story.heading')} lead={words.t('story.lead')}>
      <TextArea
        name="narrative"
        label={words.t('ask.narrative.label')}
        hint={words.t('ask.narrative.why')}
        rows={10}
        value={firstAnswer(answers, 'narrative')}
        error={errors.message('narrative')}
      />
      <Select
        name="language"
        label={words.t('ask.language.label')}
        hint={words.t('ask.language.why')}
        options={DESK_LANGUAGES.map((code) => ({ value: code, label: nativeName(code), lang: code }))}
        value={firstAnswer(answers, 'language') || words.language}
        error={errors.message('language')}
      />
    </StepPage>
  );
}
