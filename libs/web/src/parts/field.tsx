/**
 * Controls in which something is typed. Autocomplete and spell check are off unless a page asks for them:
 * phones are shared, and some browsers send what is typed to a spelling service.
 */
import type { VNode } from 'preact';
import { classes, describedBy, fieldId } from './attributes.js';
import { LabelledControl, type Labelled } from './labelled.js';

type Direction = 'ltr' | 'rtl' | 'auto';

export interface FieldProps extends Labelled {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'search' | 'date' | 'file';
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  autoComplete?: string;
  maxLength?: number;
  /** Width of the box in characters. */
  size?: number;
  dir?: Direction;
  /** File types, for `type="file"`. */
  accept?: string;
  /** Several files at once, for `type="file"`. */
  multiple?: boolean;
}

export function Field(props: FieldProps): VNode {
  const type = props.type ?? 'text';
  return (
    <LabelledControl name={props.name} label={props.label} hint={props.hint} error={props.error}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        // The typings part inputs by the ARIA role that each type may take; this one never takes another.
        type={type as 'text'}
        class={classes(
          'utrecht-textbox utrecht-textbox--html-input',
          props.size !== undefined && 'box-sized',
        )}
        value={type === 'file' || type === 'password' ? undefined : props.value}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        spellcheck={false}
        maxLength={props.maxLength}
        size={props.size}
        dir={props.dir ?? 'auto'}
        accept={props.accept}
        multiple={props.multiple}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, props.error)}
      />
    </LabelledControl>
  );
}

export interface TextAreaProps extends Labelled {
  value?: string;
  rows?: number;
  /** Parts this box from one of the same name in another form of the page: ids may stand on a page once. */
  of?: string;
  /** Counted by the browser in UTF-16 units; the server counts characters and has the last word. */
  maxLength?: number;
  dir?: Direction;
}

export function TextArea(props: TextAreaProps): VNode {
  const idName = props.of === undefined ? props.name : `${props.name}-${props.of}`;
  return (
    <LabelledControl name={idName} label={props.label} hint={props.hint} error={props.error}>
      <textarea
        id={fieldId(idName)}
        name={props.name}
        class="utrecht-textarea utrecht-textarea--html-textarea"
        rows={props.rows ?? 8}
        maxLength={props.maxLength}
        autoComplete="off"
        spellcheck={false}
        dir={props.dir ?? 'auto'}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(idName, props.hint, props.error)}
      >
        {/* The first line break after the tag is swallowed by the parser: one more keeps hers. */}
        {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
      </textarea>
    </LabelledControl>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  lang?: string;
}

export interface SelectProps extends Labelled {
  options: readonly Option[];
  value?: string;
  /** Words of the choice that chooses nothing; left out, there is no such choice. */
  emptyLabel?: string;
}

export function Select(props: SelectProps): VNode {
  return (
    <LabelledControl name={props.name} label={props.label} hint={props.hint} error={props.error}>
      <select
        id={fieldId(props.name)}
        name={props.name}
        class="utrecht-select utrecht-select--html-select"
        autoComplete="off"
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props.name, props.hint, props.error)}
      >
        {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
        {props.options.map((option) => (
          <option value={option.value} lang={option.lang} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledControl>
  );
}

export function HiddenField(props: { name: string; value: string }): VNode {
  return <input type="hidden" name={props.name} value={props.value} autoComplete="off" />;
}
