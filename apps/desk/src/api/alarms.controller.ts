import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { ReminderAlarmsService } from '@app/reminders';
import { IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { AlarmList } from './alarms.dto.js';
import { Changing } from './api-route.js';

/** What no mail could tell, for the people who must see to it themselves. */
@Controller('api/v1/alarms')
@For('lead', 'administrator')
@ApiTags('alarms')
@ApiCookieAuth('session')
export class AlarmsApi {
  constructor(private readonly alarms: ReminderAlarmsService) {}

  @Get()
  @ApiOperation({ summary: 'Alarms that nobody has seen to yet' })
  @ApiOkResponse({ type: AlarmList })
  async list(@Acting() actor: StaffActor): Promise<AlarmList> {
    return { items: await this.alarms.open(actor) };
  }

  @Post(':alarmId/settlements')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'alarmId', format: 'uuid' })
  @ApiOperation({ summary: 'Note that somebody has seen to it' })
  @ApiNoContentResponse()
  async settle(@Acting() actor: StaffActor, @Param('alarmId', IdPipe) alarmId: string) {
    await this.alarms.settle(actor, alarmId);
  }
}
