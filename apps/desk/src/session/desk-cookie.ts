import { Injectable } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';

const NAME = 'desk';

/** The one cookie of this door: who is logged in. Pages and the API share it. */
@Injectable()
export class DeskCookie {
  private readonly secure: boolean;

  constructor(env: Env) {
    this.secure = doorUrl(env, 'desk').startsWith('https://');
  }

  read(request: FastifyRequest): string | undefined {
    return readSessionCookie(request, NAME, { secure: this.secure });
  }

  set(reply: FastifyReply, token: string): void {
    // Lax: a mail of the desk links here, and a caseworker who follows it is still logged in.
    setSessionCookie(reply, NAME, token, { secure: this.secure, sameSite: 'lax' });
  }

  clear(reply: FastifyReply): void {
    clearSessionCookie(reply, NAME, { secure: this.secure });
  }
}
