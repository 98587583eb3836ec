import { Injectable } from '@nestjs/common';
import { doorUrl, Env } from '@app/config';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';

const NAME = 'overview';

/** The cookie of an overview; the one of an opened message is another, because it opens something else. */
@Injectable()
export class OverviewCookie {
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
