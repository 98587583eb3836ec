import type { ComponentChildren, VNode } from 'preact';

export type Tone = 'info' | 'ok' | 'warning' | 'error';

export interface AlertProps {
  tone?: Tone;
  title?: string;
  /** Read aloud at once: for the outcome of what someone just did, not for standing advice. */
  live?: boolean;
  children?: ComponentChildren;
}

export function Alert(props: AlertProps): VNode {
  const tone = props.tone ?? 'info';
  return (
    <div class={`utrecht-alert utrecht-alert--${tone}`} role={props.live ? 'status' : undefined}>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {props.title && <p class="notice-title">{props.title}</p>}
          {props.children}
        </div>
      </div>
    </div>
  );
}

const BADGE: Record<Tone | 'neutral', string> = {
  neutral: 'utrecht-badge-status--neutral',
  info: 'utrecht-badge-status--active',
  ok: 'utrecht-badge-status--safe',
  warning: 'utrecht-badge-status--warning',
  error: 'utrecht-badge-status--danger',
};

/** A word about the state of something; the colour only repeats what the word says. */
export function Badge(props: { tone?: Tone | 'neutral'; children?: ComponentChildren }): VNode {
  return <span class={`utrecht-badge-status ${BADGE[props.tone ?? 'neutral']}`}>{props.children}</span>;
}

export interface CardProps {
  title?: ComponentChildren;
  level?: 2 | 3;
  id?: string;
  children?: ComponentChildren;
}

export function Card(props: CardProps): VNode {
  const level = props.level ?? 2;
  const Tag = `h${level}` as const;
  return (
    <section class="card" id={props.id}>
      {props.title && <Tag class={`utrecht-heading-${level}`}>{props.title}</Tag>}
      {props.children}
    </section>
  );
}
