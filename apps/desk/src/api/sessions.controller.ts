import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AuditTrail } from '@app/audit';
import { LoginService, type StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { sessionFormSecret } from '@app/vault';
import { csrfToken, DelayLimiter, type FastifyReply, type FastifyRequest } from '@app/web';
import { Public } from '../session/access.js';
import { DeskCookie } from '../session/desk-cookie.js';
import { Acting, sessionOf } from '../session/viewer.js';
import { NewSession, SessionView } from './session.dto.js';

@Controller('api/v1/sessions')
@ApiTags('sessions')
export class SessionsApi {
  private readonly limiter: DelayLimiter;

  constructor(
    private readonly logins: LoginService,
    private readonly cookie: DeskCookie,
    private readonly audit: AuditTrail,
    clock: Clock,
  ) {
    this.limiter = new DelayLimiter(clock, { free: 20, slowed: 20, windowSeconds: 60 });
  }

  @Post()
  @Public()
  @ApiOperation({ summary: 'Log in; the session is a cookie' })
  @ApiCreatedResponse({ type: SessionView })
  async logIn(
    @Body() body: NewSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.limiter.pass(request);
    const { token, actor } = await this.logins.logIn(body.username, body.passphrase, body.totp);
    await this.audit.record({ actorId: actor.id, action: 'logged-in', subjectKind: 'session' });
    this.cookie.set(reply, token);
    return viewOf(actor, token);
  }

  @Get('current')
  @ApiOperation({ summary: 'Who is logged in, with a fresh token for changes' })
  @ApiOkResponse({ type: SessionView })
  current(@Req() request: FastifyRequest): SessionView {
    const session = sessionOf(request);
    if (session === undefined) throw new Error('The guard let a request without a session through.');
    return viewOf(session.actor, session.token);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Log out' })
  @ApiNoContentResponse()
  async logOut(
    @Acting() actor: StaffActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionOf(request)?.token;
    if (token !== undefined) await this.logins.logOut(token);
    await this.audit.record({ actorId: actor.id, action: 'logged-out', subjectKind: 'session' });
    this.cookie.clear(reply);
  }
}

function viewOf(actor: StaffActor, token: string): SessionView {
  const { id, username, displayName, role, language } = actor;
  return {
    csrfToken: csrfToken(sessionFormSecret(token)),
    staff: { id, username, displayName, role, language },
  };
}
