import { Field, fieldId, Select, type Translator, type VNode } from '@app/web';
import { months, writesYearFirst } from './months.js';

export interface MonthFieldProps {
  words: Translator;
  /** Its boxes are named `${name}-month` and `${name}-year`. */
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  value: { month: string; year: string };
}

/** A time in rough terms: a month from a list, or only a year. */
export function MonthField(props: MonthFieldProps): VNode {
  const { words, name, legend, hint, error, value } = props;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const month = (
    <Select
      name={`${name}-month`}
      label={words.t('date.month')}
      options={months(words.language)}
      emptyLabel={words.t('month.none')}
      value={value.month}
    />
  );
  const year = (
    <Field
      name={`${name}-year`}
      label={words.t('date.year')}
      value={value.year}
      inputMode="numeric"
      size={5}
    />
  );
  return (
    <div
      class={`utrecht-form-fieldset utrecht-form-fieldset--distanced${error ? ' utrecht-form-fieldset--invalid' : ''}`}
      id={id}
    >
      <fieldset class="utrecht-form-fieldset__fieldset--html-fieldset" aria-describedby={described}>
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {legend}
        </legend>
        {hint && (
          <div class="utrecht-form-field-description" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error && (
          <div class="utrecht-form-field-error-message" id={`${id}-error`}>
            {error}
          </div>
        )}
        <div class="month-boxes">{writesYearFirst(words.language) ? [year, month] : [month, year]}</div>
      </fieldset>
    </div>
  );
}
