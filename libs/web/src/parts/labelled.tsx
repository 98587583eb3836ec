/** Label, hint and error of a control. The error stands between hint and control, where magnified screens show it. */
import type { ComponentChildren, VNode } from 'preact';
import { classes, describedBy, fieldId } from './attributes.js';

export interface Labelled {
  name: string;
  label: string;
  hint?: string;
  error?: string;
}

export interface Grouped {
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  /** The question is the title of its page: one `h1`, read once. */
  legendAsHeading?: boolean;
}

export function Hint(props: { name: string; text?: string }): VNode | null {
  if (!props.text) return null;
  return (
    <div id={`${fieldId(props.name)}-hint`} class="utrecht-form-field-description">
      {props.text}
    </div>
  );
}

export function Mistake(props: { name: string; text?: string }): VNode | null {
  if (!props.text) return null;
  return (
    <div id={`${fieldId(props.name)}-error`} class="utrecht-form-field-error-message">
      {props.text}
    </div>
  );
}

/** One control with its label above it. */
export function LabelledControl(props: Labelled & { children: ComponentChildren }): VNode {
  const invalid = props.error && 'utrecht-form-field--invalid';
  return (
    <div class={classes('utrecht-form-field utrecht-form-field--distanced', invalid)}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={fieldId(props.name)}>
          {props.label}
        </label>
      </div>
      <Hint name={props.name} text={props.hint} />
      <Mistake name={props.name} text={props.error} />
      <div class="utrecht-form-field__input">{props.children}</div>
    </div>
  );
}

/** Several controls that answer one question. */
export function GroupedControls(
  props: Grouped & { role?: 'group' | 'radiogroup'; children: ComponentChildren },
): VNode {
  const invalid = props.error && 'utrecht-form-fieldset--invalid';
  return (
    <div class={classes('utrecht-form-fieldset utrecht-form-fieldset--distanced', invalid)}>
      <fieldset
        class="utrecht-form-fieldset__fieldset--html-fieldset"
        role={props.role}
        aria-invalid={props.role === 'radiogroup' && props.error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, props.error)}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {props.legendAsHeading ? <h1 class="utrecht-heading-1">{props.legend}</h1> : props.legend}
        </legend>
        <Hint name={props.name} text={props.hint} />
        <Mistake name={props.name} text={props.error} />
        {props.children}
      </fieldset>
    </div>
  );
}
