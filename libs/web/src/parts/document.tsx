import type { ComponentChildren, VNode } from 'preact';
import { stylesheetUrl } from '../style/stylesheet.js';
import { iconUrl } from '../style/icon.js';
import { classes } from './attributes.js';

export interface DocumentProps {
  children?: ComponentChildren;
  lang: string;
  dir?: 'ltr' | 'rtl';
  /** What the tab, the history and a preview of the link show: keep it neutral where the reader may be watched. */
  title: string;
  skipLabel: string;
  header?: ComponentChildren;
  footer?: ComponentChildren;
  /** `reading` is one column of about 65 characters; `wide` is for tables. */
  width?: 'reading' | 'wide';
  /** Addresses given by `registerAsset`. */
  stylesheets?: readonly string[];
  /** Addresses given by `registerAsset`; loaded with `defer`, so a page never waits for them. */
  scripts?: readonly string[];
  /** More `<link>` or `<meta>` elements. */
  head?: ComponentChildren;
}

/** A whole page: every page of every door is one of these. */
export function Document(props: DocumentProps): VNode {
  const width = props.width ?? 'reading';
  return (
    <html lang={props.lang} dir={props.dir ?? 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href={iconUrl()} />
        {[stylesheetUrl(), ...(props.stylesheets ?? [])].map((url) => (
          <link rel="stylesheet" href={url} />
        ))}
        {props.head}
        {(props.scripts ?? []).map((url) => (
          <script src={url} defer />
        ))}
      </head>
      <body class="utrecht-document utrecht-document--surface">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
          {props.skipLabel}
        </a>
        {props.header && <header class={classes('page-header', `page-${width}`)}>{props.header}</header>}
        <main id="main" tabIndex={-1} class={classes('page-main', `page-${width}`)}>
          {props.children}
        </main>
        {props.footer && <footer class={classes('page-footer', `page-${width}`)}>{props.footer}</footer>}
      </body>
    </html>
  );
}
