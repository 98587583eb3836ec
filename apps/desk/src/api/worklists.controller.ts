import { Controller, Get } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseReadingService, DAY_GROUPS, LeadOverviewService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { DayView, OverviewView } from './worklists.dto.js';

/** What wants a colleague today, and what a lead looks at each morning. Counts only what the reader may see. */
@Controller('api/v1')
@ApiTags('cases')
@ApiCookieAuth('session')
export class WorklistsApi {
  constructor(
    private readonly reading: CaseReadingService,
    private readonly overviews: LeadOverviewService,
  ) {}

  @Get('days/current')
  @For(...CASE_ROLES)
  @ApiOperation({ summary: 'What wants the reader today' })
  @ApiOkResponse({ type: DayView })
  async day(@Acting() actor: StaffActor): Promise<DayView> {
    const day = await this.reading.myDay(actor);
    return {
      groups: DAY_GROUPS.map((group) => ({ group, count: day.counts[group], items: day[group] })),
    };
  }

  @Get('overviews/current')
  @For('lead')
  @ApiOperation({ summary: 'What waits for somebody, what is at risk, and who has how much' })
  @ApiOkResponse({ type: OverviewView })
  overview(@Acting() actor: StaffActor): Promise<OverviewView> {
    return this.overviews.of(actor);
  }
}
