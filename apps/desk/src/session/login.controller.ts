import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { LoginService } from '@app/identity';
import { Clock, DomainError } from '@app/kernel';
import {
  DelayLimiter,
  FormInput,
  latinDigits,
  redirectTo,
  sendPage,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';
import { wordsForStranger } from '../frame/words.js';
import { Public } from './access.js';
import { carriedForm, isOwnPath } from './carried-form.js';
import { DeskCookie } from './desk-cookie.js';
import { LoginPage } from './login.page.js';
import { ResumePage } from './resume.page.js';
import { Looking, viewerFrom, type Viewer } from './viewer.js';

@Controller()
export class LoginController {
  private readonly limiter: DelayLimiter;

  constructor(
    private readonly logins: LoginService,
    private readonly cookie: DeskCookie,
    private readonly audit: AuditTrail,
    clock: Clock,
  ) {
    this.limiter = new DelayLimiter(clock, { free: 20, slowed: 20, windowSeconds: 60 });
  }

  @Get('/login')
  @Public()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(reply, LoginPage({ words: wordsForStranger(request) }));
  }

  @Post('/login')
  @Public()
  async logIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.limiter.pass(request);
    const input = new FormInput(body);
    const carried = carriedForm(body);
    const to = input.text('to');
    try {
      const { token, actor } = await this.logins.logIn(
        input.text('username').trim(),
        input.text('passphrase'),
        latinDigits(input.text('code')),
      );
      await this.audit.record({ actorId: actor.id, action: 'logged-in', subjectKind: 'session' });
      this.cookie.set(reply, token);
      if (carried !== undefined) {
        return sendPage(
          reply,
          ResumePage({ viewer: viewerFrom({ actor, token }), form: carried, why: 'session' }),
        );
      }
      return redirectTo(reply, isOwnPath(to) && to !== '/login' ? to : '/');
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'IDENTITY.LOGIN_REFUSED') throw error;
      const words = wordsForStranger(request);
      const username = input.text('username');
      return sendPage(reply, LoginPage({ words, to, carried, username, refused: true }), 403);
    }
  }

  @Post('/logout')
  async logOut(@Looking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const token = this.cookie.read(request);
    if (token !== undefined) await this.logins.logOut(token);
    await this.audit.record({ actorId: viewer.actor.id, action: 'logged-out', subjectKind: 'session' });
    this.cookie.clear(reply);
    // Not the storage: whether she wants shortcuts is not about any case.
    void reply.header('clear-site-data', '"cache", "cookies"');
    return redirectTo(reply, '/login');
  }
}
