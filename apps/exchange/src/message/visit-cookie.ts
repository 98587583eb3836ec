import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { DoorCookie } from '../frame/door-cookie.js';

/** The cookie of a message that an institution opened. */
@Injectable()
export class VisitCookie extends DoorCookie {
  constructor(env: Env) {
    super(env, 'visit');
  }
}
