import { Controller, Post, Req, Res } from '@nestjs/common';
import { leaveTo, type FastifyReply, type FastifyRequest } from '@app/web';
import { DoorSettings } from '../frame/door-settings.js';
import { Visitors } from '../visit/visitors.js';

/**
 * The quick exit: ends the visit on the server, has the browser forget us, and shows the weather.
 * It asks for no token and no origin: nothing may stand in its way, and all that a stranger could reach with it is
 * that she types her code once more.
 */
@Controller()
export class ExitController {
  constructor(
    private readonly visitors: Visitors,
    private readonly settings: DoorSettings,
  ) {}

  @Post('exit')
  async exit(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      await this.visitors.leave(request, reply);
    } catch {
      // With the database out of reach the visit ends by itself after a while. She leaves now, whatever happens.
    }
    return leaveTo(reply, this.settings.exitTo);
  }
}
