import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';

/**
 * Refuses a request that another site made this browser send. Works without a session and without JavaScript.
 *
 * Browsers say where a request comes from: in `Sec-Fetch-Site` (over https and on localhost), and for posts in
 * `Origin`. With `Referrer-Policy: same-origin` a form of our own sends its real origin; under `no-referrer` it
 * would send `null`, like a form of a stranger. Programs send neither header and are not tricked by web pages.
 *
 * @throws DomainError `WEB.OTHER_ORIGIN`
 */
export function assertSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined) {
    const { origin } = request.headers;
    if (origin === undefined || ownHosts(request).includes(hostOf(origin))) return;
  }
  throw new DomainError(
    'WEB.OTHER_ORIGIN',
    'forbidden',
    'This was sent from another website, so nothing was changed.',
  );
}

/** The host that was asked for, and the one of the public address, which a proxy may have replaced on the way. */
function ownHosts(request: FastifyRequest): (string | undefined)[] {
  const { publicUrl } = request.server as { publicUrl?: string };
  return [request.host.toLowerCase(), publicUrl && hostOf(publicUrl)];
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
