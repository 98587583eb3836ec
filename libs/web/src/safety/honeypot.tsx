import type { VNode } from 'preact';

/** Looks to a program like something worth filling in; no browser fills it in by itself under this name. */
export const HONEYPOT_FIELD = 'your-web-page';

/**
 * A field that nobody sees, hears or reaches by keyboard. A program that fills in whatever it finds gives itself away;
 * whoever fills it in all the same loses nothing but a few seconds.
 *
 * @param label Says to leave it empty, for a browser that shows pages without their style.
 */
export function Honeypot({ label }: { label: string }): VNode {
  return (
    <div class="visually-hidden" aria-hidden="true">
      <label for={HONEYPOT_FIELD}>{label}</label>
      <input type="text" id={HONEYPOT_FIELD} name={HONEYPOT_FIELD} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
