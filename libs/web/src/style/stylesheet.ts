import { registerAsset } from '../page/assets.js';
import { LAYOUT } from './layout-css.js';
import { TOKENS } from './tokens.js';
import { utrechtCss } from './utrecht-css.js';

let url: string | undefined;

/** Everything that the building blocks need, in one file. */
export function buildStylesheet(): string {
  const own = `${TOKENS}${LAYOUT}`.replace(/\s*\n\s*/g, '').replace(/\s*([{};])\s*/g, '$1');
  // The tokens are declared first and our own rules come last, where they win over the components'.
  return `${utrechtCss()}${own}`;
}

/** Address of the stylesheet; built on first use, which `openDoor` makes at boot. */
export function stylesheetUrl(): string {
  url ??= registerAsset('base.css', buildStylesheet(), 'text/css; charset=utf-8');
  return url;
}
