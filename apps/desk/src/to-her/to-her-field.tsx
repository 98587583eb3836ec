import { TextArea, type FormErrors, type FormInput, type VNode } from '@app/web';
import type { Viewer } from '../session/viewer.js';
import type { Prefilled } from './words-to-her.js';

export interface ToHerFieldProps {
  viewer: Viewer;
  name: 'text' | 'explanation';
  prefilled: Prefilled;
  input?: FormInput;
  errors?: FormErrors;
}

/** A message to her, begun in her language and finished by the caseworker. */
export function ToHerField({ viewer, name, prefilled, input, errors }: ToHerFieldProps): VNode {
  const { words } = viewer;
  return (
    <>
      <TextArea
        name={name}
        label={words.t('their-answer.to-her')}
        hint={words.t('their-answer.to-her.hint')}
        value={input?.has(name) ? input.text(name) : prefilled.text}
        error={errors?.message(name)}
        rows={5}
      />
      {prefilled.yours !== undefined && (
        <p class="desk-soft desk-small">
          {prefilled.isUnchecked && <>{words.t('to-her.unchecked')} </>}
          {words.t('to-her.yours', { text: prefilled.yours })}
        </p>
      )}
    </>
  );
}
