import type { VNode } from 'preact';
import type { FieldError } from '@app/kernel';
import type { FormErrors } from '../input/form-errors.js';
import { fieldId } from './attributes.js';

export interface ErrorSummaryProps {
  title: string;
  errors: FormErrors | readonly FieldError[];
}

/**
 * All mistakes of a form on top of the page, each a link to its field. `autofocus` moves the reader there
 * without JavaScript. An error with an empty field name belongs to the form as a whole and links nowhere.
 */
export function ErrorSummary(props: ErrorSummaryProps): VNode | null {
  const errors = 'all' in props.errors ? props.errors.all : props.errors;
  if (errors.length === 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--error error-summary" role="alert" tabIndex={-1} autoFocus>
      <div class="utrecht-alert__content">
        <h2 class="utrecht-heading-2">{props.title}</h2>
        <ul class="error-list">
          {errors.map((error) => (
            <li>
              {error.field === '' ? (
                error.message
              ) : (
                <a class="utrecht-link utrecht-link--html-a" href={`#${fieldId(error.field)}`}>
                  {error.message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
