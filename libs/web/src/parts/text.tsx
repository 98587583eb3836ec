import type { ComponentChildren, VNode } from 'preact';
import { classes } from './attributes.js';

type Direction = 'ltr' | 'rtl' | 'auto';

export function Heading(props: { level: 1 | 2 | 3; id?: string; children?: ComponentChildren }): VNode {
  const Tag = `h${props.level}` as const;
  const look = `utrecht-heading-${props.level}`;
  return (
    <Tag id={props.id} class={`${look} ${look}--distanced`}>
      {props.children}
    </Tag>
  );
}

export interface ParagraphProps {
  lead?: boolean;
  small?: boolean;
  lang?: string;
  dir?: Direction;
  children?: ComponentChildren;
}

export function Paragraph(props: ParagraphProps): VNode {
  const look = classes(
    'utrecht-paragraph utrecht-paragraph--distanced',
    props.lead && 'utrecht-paragraph--lead',
    props.small && 'utrecht-paragraph--small',
  );
  return (
    <p class={look} lang={props.lang} dir={props.dir}>
      {props.children}
    </p>
  );
}

export interface LinkProps {
  href: string;
  lang?: string;
  hreflang?: string;
  current?: boolean;
  /** Leads to another site, which then learns nothing of where she came from. */
  external?: boolean;
  children?: ComponentChildren;
}

export function Link(props: LinkProps): VNode {
  return (
    <a
      class={classes('utrecht-link utrecht-link--html-a', props.current && 'utrecht-link--current')}
      href={props.href}
      lang={props.lang}
      hreflang={props.hreflang}
      aria-current={props.current ? 'page' : undefined}
      rel={props.external ? 'noreferrer nofollow' : undefined}
    >
      {props.children}
    </a>
  );
}

export function List(props: { items: readonly ComponentChildren[]; ordered?: boolean }): VNode {
  if (props.ordered) {
    return (
      <ol class="ordered-list">
        {props.items.map((item) => (
          <li>{item}</li>
        ))}
      </ol>
    );
  }
  return (
    <ul class="utrecht-unordered-list utrecht-unordered-list--distanced">
      {props.items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}

/** Read aloud and never shown. */
export function VisuallyHidden(props: { children?: ComponentChildren }): VNode {
  return <span class="visually-hidden">{props.children}</span>;
}

/** What someone typed, with its line breaks, in its own reading direction. */
export function TypedText(props: { text: string; lang?: string }): VNode {
  return (
    <div class="typed-text" dir="auto" lang={props.lang}>
      {props.text}
    </div>
  );
}
