import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { DoorCookie } from '../frame/door-cookie.js';

/** The cookie of a partner's visit, apart from that of a message: one opens nothing of the other. */
@Injectable()
export class PartnerCookie extends DoorCookie {
  constructor(env: Env) {
    super(env, 'partner');
  }
}
