import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { DoorCookie } from '../frame/door-cookie.js';

/** The cookie of an overview; the one of an opened message is another, because it opens something else. */
@Injectable()
export class OverviewCookie extends DoorCookie {
  constructor(env: Env) {
    super(env, 'overview');
  }
}
