/** Choices with a target of at least 44 pixels: the whole row is the label. */
import type { VNode } from 'preact';
import { classes, describedBy, fieldId } from './attributes.js';
import type { Option } from './field.js';
import { GroupedControls, Mistake, type Grouped, type Labelled } from './labelled.js';

export function RadioGroup(props: Grouped & { options: readonly Option[]; value?: string }): VNode {
  return (
    <GroupedControls {...props} role="radiogroup">
      {props.options.map((option, index) => (
        <Choice
          type="radio"
          name={props.name}
          id={optionId(props.name, index)}
          option={option}
          checked={option.value === props.value}
        />
      ))}
    </GroupedControls>
  );
}

export function CheckboxGroup(
  props: Grouped & { options: readonly Option[]; values?: readonly string[] },
): VNode {
  return (
    <GroupedControls {...props}>
      {props.options.map((option, index) => (
        <Choice
          type="checkbox"
          name={props.name}
          id={optionId(props.name, index)}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
          invalid={props.error !== undefined && props.error !== ''}
        />
      ))}
    </GroupedControls>
  );
}

/** One box that stands alone, such as a confirmation. */
export function Checkbox(props: Labelled & { value?: string; checked?: boolean }): VNode {
  const option = { value: props.value ?? 'yes', label: props.label, hint: props.hint };
  return (
    <div class={classes('utrecht-form-field--distanced', props.error && 'utrecht-form-field--invalid')}>
      <Mistake name={props.name} text={props.error} />
      <Choice
        type="checkbox"
        name={props.name}
        id={fieldId(props.name)}
        option={option}
        checked={props.checked ?? false}
        invalid={props.error !== undefined && props.error !== ''}
        describedBy={describedBy(props.name, undefined, props.error)}
      />
    </div>
  );
}

/** The first choice carries the id of the whole question, so that the error summary leads to it. */
function optionId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: Option;
  checked: boolean;
  invalid?: boolean;
  describedBy?: string;
}

function Choice(props: ChoiceProps): VNode {
  const { type, id, option } = props;
  const hintId = option.hint ? `${id}-option-hint` : undefined;
  const look =
    type === 'radio'
      ? 'utrecht-radio-button utrecht-radio-button--html-input'
      : 'utrecht-checkbox utrecht-checkbox--html-input';
  return (
    <div class="choice">
      <input
        id={id}
        class={look}
        type={type}
        name={props.name}
        value={option.value}
        checked={props.checked}
        autoComplete="off"
        aria-invalid={props.invalid ? 'true' : undefined}
        aria-describedby={[props.describedBy, hintId].filter(Boolean).join(' ') || undefined}
      />
      <label
        class={`choice-label utrecht-form-label utrecht-form-label--${type}`}
        for={id}
        lang={option.lang}
      >
        {option.label}
      </label>
      {option.hint && (
        <div id={hintId} class="choice-hint utrecht-form-field-description">
          {option.hint}
        </div>
      )}
    </div>
  );
}
