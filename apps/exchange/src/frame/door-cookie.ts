import { doorUrl, type Env } from '@app/config';
import {
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
  type FastifyReply,
  type FastifyRequest,
} from '@app/web';

/** A cookie that opens what one link opened, until the browser or the visit ends. Each kind of visit has its own name. */
export abstract class DoorCookie {
  private readonly secure: boolean;

  constructor(
    env: Env,
    private readonly name: string,
  ) {
    this.secure = doorUrl(env, 'exchange').startsWith('https://');
  }

  read(request: FastifyRequest): string | undefined {
    return readSessionCookie(request, this.name, { secure: this.secure });
  }

  set(reply: FastifyReply, token: string): void {
    setSessionCookie(reply, this.name, token, { secure: this.secure });
  }

  clear(reply: FastifyReply): void {
    clearSessionCookie(reply, this.name, { secure: this.secure });
  }
}
