import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { StaffActor } from '@app/identity';
import { csrfToken, type FastifyRequest, type Translator } from '@app/web';
import { sessionFormSecret } from '@app/vault';
import { wordsFor } from '../frame/words.js';

/** Who looks at a page, in which language, and the token that its forms carry. */
export interface Viewer {
  actor: StaffActor;
  words: Translator;
  csrf: string;
}

interface RememberedSession {
  actor: StaffActor;
  token: string;
}

/** Beside the request and not on it, so that nothing that prints a request can print a key. */
const sessions = new WeakMap<FastifyRequest, RememberedSession>();

export function rememberSession(request: FastifyRequest, session: RememberedSession): void {
  sessions.set(request, session);
}

export function sessionOf(request: FastifyRequest): RememberedSession | undefined {
  return sessions.get(request);
}

export function viewerOf(request: FastifyRequest): Viewer | undefined {
  const session = sessions.get(request);
  return session && viewerFrom(session);
}

export function viewerFrom(session: RememberedSession): Viewer {
  const { actor, token } = session;
  return { actor, words: wordsFor(actor.language), csrf: csrfToken(sessionFormSecret(token)) };
}

/** The viewer, in a handler of a page; the guard has made sure that there is one. */
export const Looking = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const viewer = viewerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (viewer === undefined) throw new Error('This handler is public and has no viewer.');
  return viewer;
});

/** The member of staff, in a handler of the API. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): StaffActor => {
  const session = sessionOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (session === undefined) throw new Error('This handler is public and has no actor.');
  return session.actor;
});
