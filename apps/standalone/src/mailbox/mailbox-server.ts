import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailStore } from './mail-store.js';
import { mailListPage, mailPage, nothingHerePage } from './mailbox.page.js';

/** Nothing on these pages may load, run or send anything; a mail is somebody else's text. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const MAIL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** How many mails the page lists; `/api/mails` gives all that are kept. */
const NEWEST = 100;

export interface MailboxServer {
  port: number;
  close(): Promise<void>;
}

/** Serves the mails of the store as pages, and as JSON under `/api/mails` (newest first) for tests. */
export async function startMailboxServer(
  store: MailStore,
  host: string,
  port: number,
): Promise<MailboxServer> {
  const server = createServer((request, response) => {
    answer(
      store,
      request.method ?? '',
      new URL(request.url ?? '/', 'http://mailbox').pathname,
      response,
    ).catch(() => {
      if (!response.headersSent) send(response, 500, 'text/plain', 'This mail cannot be shown.');
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  store: MailStore,
  method: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const [, first, second, third, ...rest] = path.split('/');
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, 405, 'text/plain', 'Only reading is possible here.');
  if (path === '/') return send(response, 200, 'text/html', mailListPage(await store.list(NEWEST)));
  if (path === '/healthz') return send(response, 200, 'application/json', '{"status":"ok"}');
  if (path === '/api/mails')
    return send(response, 200, 'application/json', JSON.stringify(await store.list()));
  if (first === 'api' && second === 'mails' && third !== undefined && rest.length === 0) {
    const mail = await store.find(third);
    return send(response, mail ? 200 : 404, 'application/json', JSON.stringify(mail ?? null));
  }
  const mail = first === 'mails' && rest.length === 0 ? await store.find(second ?? '') : undefined;
  if (mail && third === undefined) return send(response, 200, 'text/html', mailPage(mail));
  if (mail && third === 'page') return send(response, 200, 'text/html', mail.html, MAIL_POLICY);
  return send(response, 404, 'text/html', nothingHerePage());
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  policy = PAGE_POLICY,
): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
