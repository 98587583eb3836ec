import { DomainError } from '@app/kernel';
import {
  clearSiteData,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
  type Translator,
} from '@app/web';
import { LinkClosedPage } from '../message/link-closed.page.js';
import { OpenPage, type OpenPageProps } from '../open/open.page.js';
import type { DoorCookie } from './door-cookie.js';

/** Refusals after which there is no visit any more. */
export const MEANS_GONE = new Set(['EXCHANGE.LINK_CLOSED', 'EXCHANGE.VISIT_ENDED']);

export interface Visiting<Visit> {
  words: Translator;
  request: FastifyRequest;
  reply: FastifyReply;
  cookie: DoorCookie;
  /** Where a link of this kind is opened. */
  path: OpenPageProps['path'];
  /** What was typed, so that none of it is lost. */
  draft: Readonly<Record<string, string>>;
  resume(token: string): Promise<Visit>;
}

/** Does something within a visit, or says that there is none any more and loses nothing that was typed. */
export async function visiting<Visit>(
  { words, request, reply, cookie, path, draft, resume }: Visiting<Visit>,
  work: (visit: Visit) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const token = cookie.read(request);
  const hasEnded = Object.keys(draft).length > 0;
  if (token === undefined) return sendPage(reply, OpenPage({ path, words, draft, hasEnded }), 403);
  try {
    return await work(await resume(token));
  } catch (error) {
    if (!(error instanceof DomainError) || !MEANS_GONE.has(error.code)) throw error;
    cookie.clear(reply);
    if (error.code === 'EXCHANGE.LINK_CLOSED')
      return sendPage(reply, LinkClosedPage({ words, text: draft.text }), 403);
    return sendPage(reply, OpenPage({ path, words, draft, hasEnded: true }), 403);
  }
}

/** Ends a visit and forgets it in the browser. */
export async function leaving(
  { words, request, reply, cookie }: Pick<Visiting<never>, 'words' | 'request' | 'reply' | 'cookie'>,
  leave: (token: string) => Promise<void>,
): Promise<FastifyReply> {
  const token = cookie.read(request);
  if (token !== undefined) await leave(token);
  clearSiteData(reply);
  cookie.clear(reply);
  return redirectTo(reply, `/${words.language}/closed`);
}
