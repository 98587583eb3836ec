import { Injectable } from '@nestjs/common';
import { VisitsService, type Visit } from '@app/intake';
import { sessionFormSecret } from '@app/vault';
import {
  assertCsrf,
  clearSessionCookie,
  csrfToken,
  readSessionCookie,
  setSessionCookie,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';

/** Says nothing to someone who looks at the cookies of a browser. */
const COOKIE = 'visit';

/** Someone who has begun, or who has typed her code. */
export interface Visitor {
  token: string;
  visit: Visit;
}

/** Who is here. There is no cookie before she begins, and none after she leaves. */
@Injectable()
export class Visitors {
  private readonly cookie: { secure: boolean };
  /** The wall before the pages and the page itself ask for the same visit; forgotten with the request. */
  private readonly found = new WeakMap<FastifyRequest, Promise<Visitor | undefined>>();

  constructor(
    private readonly visits: VisitsService,
    settings: DoorSettings,
  ) {
    this.cookie = { secure: settings.isSecure };
  }

  /** One look-up for each request. Whoever changes the visit answers with it, and does not look again. */
  find(request: FastifyRequest): Promise<Visitor | undefined> {
    let found = this.found.get(request);
    if (found === undefined) {
      found = this.lookUp(request);
      this.found.set(request, found);
    }
    return found;
  }

  private async lookUp(request: FastifyRequest): Promise<Visitor | undefined> {
    const token = readSessionCookie(request, COOKIE, this.cookie);
    if (token === undefined) return undefined;
    const visit = await this.visits.resume(token);
    return visit && { token, visit };
  }

  /** Begins a visit under a new token, so that one that somebody planted is worth nothing. */
  async enter(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<Visitor> {
    await this.endOnServer(request);
    const token = await this.visits.start(visit);
    setSessionCookie(reply, COOKIE, token, this.cookie);
    const visitor = { token, visit };
    this.found.set(request, Promise.resolve(visitor));
    return visitor;
  }

  async change(visitor: Visitor, visit: Visit): Promise<void> {
    await this.visits.change(visitor.token, visit);
    visitor.visit = visit;
  }

  async leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    clearSessionCookie(reply, COOKIE, this.cookie);
    await this.endOnServer(request);
    this.found.set(request, Promise.resolve(undefined));
  }

  private async endOnServer(request: FastifyRequest): Promise<void> {
    const token = readSessionCookie(request, COOKIE, this.cookie);
    if (token !== undefined) await this.visits.end(token);
  }
}

/** The token for a form on a page of this visit. */
export function formToken(visitor: Visitor): string {
  return csrfToken(sessionFormSecret(visitor.token));
}

/** @throws DomainError `WEB.FORM_EXPIRED` when the form was not made in this visit. */
export function assertFormToken(visitor: Visitor, given: string): void {
  assertCsrf(sessionFormSecret(visitor.token), given);
}

/** A page may have been left open from an earlier visit: hers, because no other site can send our cookie. */
export function isOwnForm(visitor: Visitor, given: string): boolean {
  try {
    assertFormToken(visitor, given);
    return true;
  } catch {
    return false;
  }
}
