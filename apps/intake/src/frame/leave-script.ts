import { registerAsset } from '@app/web';

/**
 * What the quick exit gains where script runs: the page goes blank at once, its place in the history is taken by
 * the other site, and three presses of Shift do the same. Everything works without it.
 */
const SCRIPT = `(() => {
  const form = document.getElementById('leave');
  if (!form) return;
  const leave = () => {
    document.documentElement.hidden = true;
    history.replaceState(null, '', '/');
    fetch(form.action, { method: 'POST', keepalive: true }).catch(() => {});
    location.replace(form.dataset.to);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });
  let presses = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') presses = [];
    else if (!event.repeat) presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 5000);
    if (presses.length > 2) leave();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
})();
`;

let url: string | undefined;

export function leaveScriptUrl(): string {
  url ??= registerAsset('leave.js', SCRIPT, 'text/javascript; charset=utf-8');
  return url;
}
