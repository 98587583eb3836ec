/**
 * Shortcuts for the keyboard, and a question before a half-written text is left behind. Every page works without it.
 * Single letters can be switched off on the page about shortcuts (WCAG 2.1.4); the choice stays in this browser.
 */
import { registerAsset } from '@app/web';

const SCRIPT = `'use strict';
(() => {
  const OFF = 'desk-shortcuts-off';
  const PLACES = { d: '/', q: '/cases', o: '/overview', i: '/directory', s: '/search', a: '/approvals' };
  let going = false;
  let sending = false;

  const typing = (element) =>
    element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

  const rows = () => [...document.querySelectorAll('.case-row a')];

  const step = (by) => {
    const all = rows();
    if (all.length === 0) return false;
    const at = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
    return true;
  };

  // Only to where the page itself leads: what somebody may not open, no key opens.
  const go = (place) => {
    const link = document.querySelector('a[href="' + place + '"]');
    if (link !== null) location.assign(place);
    return link !== null;
  };

  const search = () => {
    const field = document.querySelector('main input[type=search]');
    if (field === null) return go('/search');
    field.focus();
    return true;
  };

  const press = (key) => {
    const target = document.querySelector('[aria-keyshortcuts="' + CSS.escape(key) + '"]');
    if (target === null) return false;
    if (typing(target)) target.focus();
    else target.click();
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) {
      event.target.form?.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (localStorage.getItem(OFF) === 'yes') return;
    const goes = going;
    going = event.key === 'g';
    let done = going;
    if (goes && Object.hasOwn(PLACES, event.key)) done = go(PLACES[event.key]);
    else if (event.key === '/') done = search();
    else if (event.key === 'j') done = step(1);
    else if (event.key === 'k') done = step(-1);
    else if (event.key === '?') {
      location.assign('/shortcuts');
      done = true;
    } else if (/^[a-z]$/.test(event.key)) done = press(event.key) || done;
    if (done) event.preventDefault();
  });

  // A link to a part that is folded opens it, and whatever it is folded in.
  const unfold = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    let opened = false;
    for (let part = target; part !== null; part = part.parentElement) {
      if (!(part instanceof HTMLDetailsElement) || part.open) continue;
      part.open = true;
      opened = true;
    }
    if (opened) target.scrollIntoView();
  };
  window.addEventListener('hashchange', unfold);
  unfold();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link !== null && link.getAttribute('href') === location.hash) unfold();
  });

  document.addEventListener('submit', () => { sending = true; });

  const changed = () =>
    [...document.querySelectorAll('form[method=post] textarea')].some((area) => area.value !== area.defaultValue);

  window.addEventListener('beforeunload', (event) => {
    if (!sending && changed()) event.preventDefault();
  });

  const choice = document.querySelector('[data-shortcuts-choice]');
  if (choice instanceof HTMLInputElement) {
    choice.checked = localStorage.getItem(OFF) !== 'yes';
    choice.disabled = false;
    choice.addEventListener('change', () => {
      if (choice.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, 'yes');
    });
  }
})();
`;

let url: string | undefined;

export function deskScript(): string {
  url ??= registerAsset('desk.js', SCRIPT, 'text/javascript; charset=utf-8');
  return url;
}
