import type { ComponentChildren, VNode } from 'preact';
import { HiddenField } from './field.js';

/** The name under which a form carries its token. */
export const CSRF_FIELD = 'csrf';

export interface PostFormProps {
  action: string;
  /** From `csrfToken`; left out only where there is no session yet that another site could misuse. */
  csrf?: string;
  /** For forms with a file. */
  multipart?: boolean;
  autoComplete?: 'on' | 'off';
  id?: string;
  children?: ComponentChildren;
}

/**
 * A form that changes something. The browser's own checks are off: ours come back in her language, with all that
 * she typed. Autocomplete is off because Chromium would otherwise fill in again what she typed when someone goes
 * back to the page, even after she has left in haste and the page was asked for anew.
 */
export function PostForm(props: PostFormProps): VNode {
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      autoComplete={props.autoComplete ?? 'off'}
      noValidate
    >
      {props.csrf !== undefined && <HiddenField name={CSRF_FIELD} value={props.csrf} />}
      {props.children}
    </form>
  );
}

/** A form whose answers end up in the address: for filters only, never for anything private. */
export function GetForm(props: { action: string; label?: string; children?: ComponentChildren }): VNode {
  return (
    <form
      method="get"
      action={props.action}
      autoComplete="off"
      noValidate
      class="filter-form"
      role={props.label ? 'search' : undefined}
      aria-label={props.label}
    >
      {props.children}
    </form>
  );
}
