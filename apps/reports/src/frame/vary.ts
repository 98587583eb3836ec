import { varyBy, type FastifyReply, type FastifyRequest } from '@app/web';
import { isLanguage } from './words.js';

/**
 * What an answer depends on besides its address. Set as the answer leaves, beside what the rule of compression says:
 * a cache that missed it would give an English page to a Dutch reader.
 */
export function addVary(request: FastifyRequest, reply: FastifyReply): void {
  const [, first = ''] = (request.url.split('?')[0] ?? '').split('/');
  const depends =
    isLanguage(first) || first === 'assets' ? undefined : first === 'api' ? 'accept' : 'accept-language';
  if (depends === undefined) return;
  varyBy(reply, depends);
}
