/**
 * Moves the secret of a link from the address into the form, so that it stays out of the history, and hides the box
 * that then needs no attention. Without it the link is pasted by hand.
 */
import { registerAsset } from '@app/web';

const SCRIPT = `'use strict';
(() => {
  const box = document.getElementById('field-link');
  if (box === null) return;
  const take = () => {
    const secret = location.hash.slice(1);
    if (secret.length > 20) {
      box.value = secret;
      history.replaceState(null, '', location.pathname);
    }
    if (box.value === '') return;
    const part = document.getElementById('link-part');
    if (part !== null) part.hidden = true;
    for (const other of document.querySelectorAll('header nav a')) other.hash = box.value;
  };
  take();
  window.addEventListener('hashchange', take);
})();
`;

export function openScript(): string {
  return registerAsset('open.js', SCRIPT, 'text/javascript; charset=utf-8');
}
