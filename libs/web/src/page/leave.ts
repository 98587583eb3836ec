import type { FastifyReply } from 'fastify';
import { clearSiteData } from '../safety/session-cookie.js';

/** Answers a post with "see there", so that a reload or the back button never repeats it. */
export function redirectTo(reply: FastifyReply, path: string): FastifyReply {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('A redirect leads to a path on the same door.');
  return reply.redirect(path, 303);
}

/**
 * A quick exit: has the browser forget this site and shows another one in its place.
 *
 * A redirect will not do: browsers hold a form that redirects to another site against `form-action 'self'` and
 * stop it. An immediate refresh is not a form submission, and takes the place of this page in the history.
 */
export function leaveTo(reply: FastifyReply, url: string): FastifyReply {
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:')
    throw new Error('An exit leads to a web page.');
  clearSiteData(reply);
  return reply
    .code(200)
    .header('refresh', `0; url=${target.href}`)
    .header('referrer-policy', 'no-referrer')
    .header('content-type', 'text/html; charset=utf-8')
    .send('<!doctype html><html lang="zxx"><meta charset="utf-8"><title>.</title>');
}
