import { Injectable } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';

const NAME = 'partner';

/** The cookie of a partner's visit, apart from that of a message: one opens nothing of the other. */
@Injectable()
export class PartnerCookie {
  private readonly secure: boolean;

  constructor(env: Env) {
    this.secure = doorUrl(env, 'exchange').startsWith('https://');
  }

  read(request: FastifyRequest): string | undefined {
    return readSessionCookie(request, NAME, { secure: this.secure });
  }

  set(reply: FastifyReply, token: string): void {
    setSessionCookie(reply, NAME, token, { secure: this.secure });
  }

  clear(reply: FastifyReply): void {
    clearSessionCookie(reply, NAME, { secure: this.secure });
  }
}
