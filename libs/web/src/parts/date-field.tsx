import type { VNode } from 'preact';
import type { DateParts } from '../input/typed-date.js';
import { describedBy, fieldId } from './attributes.js';
import { GroupedControls, type Grouped } from './labelled.js';

export interface DateFieldProps extends Grouped {
  value?: Partial<DateParts>;
  labels: { day: string; month: string; year: string };
}

/**
 * A known date in three boxes, which every phone can fill in without a calendar to scroll through.
 * They are named `${name}-day`, `${name}-month` and `${name}-year`; `FormInput.date(name)` reads them.
 */
export function DateField(props: DateFieldProps): VNode {
  const boxes = ['day', 'month', 'year'] as const;
  return (
    <GroupedControls {...props} role="group">
      <div class="date-boxes">
        {boxes.map((part, index) => {
          const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${part}`;
          return (
            <div>
              <label class="utrecht-form-label date-label" for={id}>
                {props.labels[part]}
              </label>
              <input
                id={id}
                name={`${props.name}-${part}`}
                class={`utrecht-textbox utrecht-textbox--html-input date-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                value={props.value?.[part]}
                aria-invalid={props.error ? 'true' : undefined}
                aria-describedby={describedBy(props.name, undefined, props.error)}
              />
            </div>
          );
        })}
      </div>
    </GroupedControls>
  );
}
