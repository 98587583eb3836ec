import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isHandOver, type Visit } from '@app/intake';
import { redirectTo, type FastifyReply, type FastifyRequest } from '@app/web';
import { from, type Observable } from 'rxjs';
import { at, isSpoken, wordsFor } from '../frame/words.js';
import { DecoyPages } from '../routes/decoy-pages.js';
import { Visitors } from './visitors.js';

/** Everybody's pages, whatever somebody's code is. */
const OPEN_TO_ALL = /^(|info|help|rights.*|cards.*|guide|paper.*|begin|open|leave|done|box|assisted-begin)$/;
/** Where a first visit makes its own code; nothing else is shown before. */
const MAKES_OWN_CODE = /^code-(new|show|typed|done)$/;
/** What a decoy has of its own controllers. */
const IN_DECOY =
  /^(code-(options|new|show|typed|done|second-done|card|rest|stop)|decoy-(code|remove)|box\/(contact|copy|helped|ping)|attach.*)$/;

/**
 * Where a visit may go whose code is not that of a mailbox. The keys of such a visit open no case, so this wall keeps
 * nothing secret; it leads people to the page that is theirs, also from pages that know nothing of such codes.
 */
@Injectable()
export class CodeBoundary implements NestInterceptor {
  constructor(
    private readonly visitors: Visitors,
    private readonly decoys: DecoyPages,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const [language, ...rest] = (request.url.split('?')[0] ?? '').split('/').slice(1);
    const place = rest.join('/');
    if (!isSpoken(language) || OPEN_TO_ALL.test(place)) return next.handle();
    const visitor = await this.visitors.find(request);
    if (visitor === undefined) return next.handle();
    const words = wordsFor(request);
    const { visit } = visitor;
    if (visit.stage === 'decoy' && !IN_DECOY.test(place)) {
      return from(Promise.resolve(this.decoys.serve({ request, reply, words, visitor }, place)));
    }
    const home = onlyPlace(visit);
    if (home === undefined || home.allows.test(place)) return next.handle();
    return from(Promise.resolve(redirectTo(reply, at(words, home.path))));
  }
}

/** The one page of a visit that may see nothing else; undefined when it goes where it wants. */
function onlyPlace({ stage, digits }: Visit): { path: string; allows: RegExp } | undefined {
  if (stage === 'first') return { path: 'code-new', allows: MAKES_OWN_CODE };
  if (stage === 'sent' && isHandOver(digits)) return { path: 'assisted-sent', allows: /^assisted-sent$/ };
  return undefined;
}
