/**
 * Every page of the intake door that a person can see, as stops of a walk: who stands there, at which address, and
 * what she had sent when the page is the answer to a form.
 */
import type { Who } from './intake-people.js';

export interface Stop {
  who: Who;
  /** Behind the language, with its query. */
  path: string;
  /** 200 when left out. */
  status?: number;
  /** Where the address leads, when it only leads on. */
  shown?: string;
  /** Sent from the page of `path`; the stop is the answer. */
  form?: { action: string; typed: Record<string, string> };
}

/** Of each address in turn. */
const opened = (who: Who, paths: readonly string[]): Stop[] => paths.map((path) => ({ who, path }));

/** What the form on `path` answers when it is sent as it stands, but for what was typed. */
function sent(who: Who, path: string, typed: Record<string, string>, status = 422, action = path): Stop {
  return { who, path, status, form: { action, typed } };
}

const NOBODY = [
  '',
  'info',
  'help',
  'begin',
  'assisted-begin',
  'open',
  'done',
  'rights',
  'rights/when',
  'rights/when?situation=letter&day=10&month=11&year=2026',
  'cards',
  'guide',
  'guide?r=noord-holland&n=1',
  'paper',
];
const STEPS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const MAILBOX = [
  'box',
  'box/read',
  'box/contact',
  'box/ping',
  'box/helped',
  'box/copy',
  'box/stop',
  'attach',
];
const OWN_CODE = ['code-options', 'code-card', 'decoy-code'];

export const STOPS: readonly Stop[] = [
  ...opened('nobody', NOBODY),
  { who: 'nobody', path: 'nowhere', status: 404 },
  sent('nobody', 'open', { code: '1234 5678 9012 3456 7890' }, 404),
  sent('nobody', 'assisted-begin', {}),
  // Her visit is over: she is asked for her code, and what she had typed is kept.
  ...opened('nobody', ['1', 'box/read']),

  ...opened('writer', ['code', ...STEPS, 'attach', 'contact']),
  sent('writer', '1', { narrative: '', go: 'next' }),
  sent('writer', '4', { 'dated-day': '31', 'dated-month': '2', 'dated-year': '2026', go: 'next' }),
  // Made in another visit, so it comes back as it was.
  sent('writer', '2', { csrf: 'x', institutionType: 'insurer', go: 'next' }, 403),
  sent('writer', 'attach', { go: 'add' }),
  sent('writer', 'contact', { go: 'next' }),
  // The date that there is not was kept, so the last page will not send it.
  sent('writer', '8', { go: 'next' }),
  ...opened('warned', ['5', '6', 'contact', '8']),

  ...opened('sender', ['ready', 'code-card']),
  sent('sender', 'ready', { typed: '12', go: 'check' }),
  sent('sender', 'code-card', {}, 200),
  ...opened('helper', ['assisted-sent']),

  { who: 'newcomer', path: 'code-new', shown: 'code-show' },
  ...opened('newcomer', ['box', 'code-typed']),
  sent('newcomer', 'code-typed', { typed: '12' }),

  ...opened('owner', [...MAILBOX, 'ready', 'box/read?news=sent', 'attach?news=added', ...OWN_CODE]),
  { who: 'owner', path: 'code-new', shown: 'code-show' },
  ...opened('owner', ['code-typed', 'code-done', 'code-second-done']),
  sent('owner', 'code-card', { code: '12' }),
  sent('owner', 'box/read', { text: '' }, 422, 'box/message'),
  sent('owner', 'box/contact', { 'contact-call': 'yes', go: 'save' }),
  sent('owner', 'box/ping', { 'ping-address': 'nobody', go: 'save' }),
  sent('owner', 'box/helped', { go: 'say' }),
  ...opened('owner', ['box/second']),
  sent('owner', 'box/second', { narrative: '', decision: 'give' }),
  sent('owner', 'box/second', { csrf: 'x', decision: 'give' }, 403),
  ...opened('second', ['ready']),
  { who: 'guest', path: 'box/second', shown: 'box/read' },
  sent('owner', 'box/stop', { way: 'withdraw' }, 200),
  sent('owner', 'box/stop', { way: 'erase' }, 200),
  sent('owner', 'box/stop', { csrf: 'x', way: 'erase' }, 403),

  ...opened('guest', [...MAILBOX, ...OWN_CODE]),
  sent('guest', 'box/read', { text: '' }, 422, 'box/message'),
  sent('guest', 'box/contact', { 'contact-call': 'yes', go: 'save' }),
  sent('guest', 'box/stop', { way: 'erase' }, 200),

  sent('leaver', 'code', {}, 200, 'discard'),
];

/** Every address of the rights pages and cards that their lists lead to. */
export async function linkedStops(url: string): Promise<Stop[]> {
  const found: string[] = [];
  for (const list of ['rights', 'cards']) {
    const html = await (await fetch(`${url}/nl/${list}`)).text();
    for (const [, path = ''] of html.matchAll(new RegExp(`href="/nl/(${list}/[\\w-]+)"`, 'g')))
      found.push(path);
  }
  return opened(
    'nobody',
    [...new Set(found)].filter((path) => !STOPS.some((stop) => stop.path === path)),
  );
}

/** The name of a stop in a report. */
export function nameOf(stop: Stop): string {
  return `${stop.form === undefined ? '' : 'POST '}${stop.form?.action ?? stop.path} (${stop.who}, ${stop.status ?? 200})`;
}

/** Method and path, as the router names them, of the answer that a stop shows. */
export function routeOf({ path, shown, form }: Stop): { method: string; path: string } {
  const bare = (form?.action ?? shown ?? path).split('?')[0] ?? '';
  return { method: form === undefined ? 'GET' : 'POST', path: bare === '' ? '/:lang' : `/:lang/${bare}` };
}
