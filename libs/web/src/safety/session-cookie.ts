/** Cookies that say who is here. There are no others: no preference and no count is worth one. */
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface SessionCookieOptions {
  /** Whether the door is reached over https; then the name carries `__Host-`, which no other host can set. */
  secure: boolean;
  /** `lax` only where people arrive by a link in a mail and must be recognised at once. */
  sameSite?: 'strict' | 'lax';
  /** Left out, the cookie ends with the browser session. */
  maxAgeSeconds?: number;
}

export function setSessionCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  options: SessionCookieOptions,
): void {
  void reply.setCookie(cookieName(name, options.secure), value, {
    path: '/',
    httpOnly: true,
    secure: options.secure,
    sameSite: options.sameSite ?? 'strict',
    ...(options.maxAgeSeconds === undefined ? {} : { maxAge: options.maxAgeSeconds }),
  });
}

export function readSessionCookie(
  request: FastifyRequest,
  name: string,
  options: { secure: boolean },
): string | undefined {
  const value = request.cookies[cookieName(name, options.secure)];
  return value === '' ? undefined : value;
}

export function clearSessionCookie(reply: FastifyReply, name: string, options: { secure: boolean }): void {
  void reply.setCookie(cookieName(name, options.secure), '', {
    path: '/',
    httpOnly: true,
    secure: options.secure,
    sameSite: 'strict',
    maxAge: 0,
  });
}

/**
 * Asks the browser to forget what it keeps of this site. Browsers heed it over https and on localhost only, so a
 * session is also ended on the server and its cookie cleared.
 *
 * The cache is left alone on purpose: clearing it makes Chromium hold the answer back for seconds (rails/rails#54379,
 * mdn/yari#12803), which is what someone who has to leave at once cannot have. Pages are never in it (`no-store`).
 */
export function clearSiteData(reply: FastifyReply): void {
  void reply.header('clear-site-data', '"cookies", "storage"');
}

function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
