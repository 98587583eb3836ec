import type { ComponentChildren, VNode } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger';

const LOOK: Record<ButtonKind, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
};

export interface ButtonProps {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  formAction?: string;
  children?: ComponentChildren;
}

/** Sends the form that it stands in. */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      type="submit"
      class={LOOK[props.kind ?? 'primary']}
      name={props.name}
      value={props.value}
      formAction={props.formAction}
    >
      {props.children}
    </button>
  );
}

export interface LinkButtonProps {
  href: string;
  kind?: ButtonKind;
  external?: boolean;
  children?: ComponentChildren;
}

/** Goes somewhere and changes nothing; it only looks like a button. */
export function LinkButton(props: LinkButtonProps): VNode {
  return (
    <a
      class={`${LOOK[props.kind ?? 'secondary']} link-button`}
      href={props.href}
      rel={props.external ? 'noreferrer nofollow' : undefined}
    >
      {props.children}
    </a>
  );
}

export function ButtonGroup(props: { children?: ComponentChildren }): VNode {
  return <div class="button-group">{props.children}</div>;
}
