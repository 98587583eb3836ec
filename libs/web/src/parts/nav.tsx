import type { VNode } from 'preact';
import { classes } from './attributes.js';

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
  /** The language of the label, for a choice of languages. */
  lang?: string;
}

export function Nav(props: { label: string; items: readonly NavItem[] }): VNode {
  return (
    <nav aria-label={props.label}>
      <ul class="nav-list">
        {props.items.map((item) => (
          <li>
            <a
              class={classes(
                'utrecht-link utrecht-link--html-a nav-link',
                item.current && 'utrecht-link--current',
              )}
              href={item.href}
              lang={item.lang}
              hreflang={item.lang}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
