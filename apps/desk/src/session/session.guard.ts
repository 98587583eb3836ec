import {
  Injectable,
  UnauthorizedException,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { assertRole, LoginService, type StaffActor, type StaffRole } from '@app/identity';
import { DomainError } from '@app/kernel';
import { sessionFormSecret } from '@app/vault';
import { assertCsrf, assertSameOrigin, CSRF_FIELD, type FastifyReply, type FastifyRequest } from '@app/web';
import { FILES, PUBLIC, ROLES } from './access.js';
import { DeskCookie } from './desk-cookie.js';
import { PostedForm } from './posted-form.js';
import { rememberSession } from './viewer.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every handler of this door: same origin, logged in, form token, role. Whoever is not logged in gets
 * a 401, which for people is the page to log in, with whatever they had typed.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly logins: LoginService,
    private readonly cookie: DeskCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const places = [context.getHandler(), context.getClass()];
    const changes = !SAFE_METHODS.has(request.method);
    if (changes) assertSameOrigin(request);
    if (request.isMultipart()) {
      if (this.reflector.getAllAndOverride<boolean | undefined>(FILES, places) !== true)
        throw new UnsupportedMediaTypeException();
      // What was typed is read for whoever has to log in first too, so that it can be carried along.
      await PostedForm.open(request, context.switchToHttp().getResponse<FastifyReply>());
    }
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true) return true;
    const token = this.cookie.read(request);
    if (token === undefined) throw new UnauthorizedException();
    const actor = await this.resume(token);
    rememberSession(request, { actor, token });
    if (changes) assertCsrf(sessionFormSecret(token), givenToken(request));
    const roles = this.reflector.getAllAndOverride<StaffRole[] | undefined>(ROLES, places);
    if (roles !== undefined) assertRole(actor, ...roles);
    return true;
  }

  private async resume(token: string): Promise<StaffActor> {
    try {
      return await this.logins.resume(token);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IDENTITY.SESSION_ENDED')
        throw new UnauthorizedException();
      throw error;
    }
  }
}

/** Programs send it as a header, forms as a field. */
function givenToken(request: FastifyRequest): unknown {
  const form = PostedForm.of(request)?.fields ?? (request.body as Record<string, unknown> | null | undefined);
  return request.headers['x-csrf-token'] ?? form?.[CSRF_FIELD];
}
