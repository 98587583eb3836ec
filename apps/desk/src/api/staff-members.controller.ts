import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { TiesService } from '@app/casework';
import { StaffService, type StaffActor } from '@app/identity';
import { IdPipe } from '../forms/id.pipe.js';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { InstitutionTie, StaffMemberList } from './staff-members.dto.js';

/** Who works here. Accounts are made by the operator, beside the new colleague, and never by a program. */
@Controller('api/v1/staff-members')
@For('lead', 'administrator')
@ApiTags('staff')
@ApiCookieAuth('session')
export class StaffMembersApi {
  constructor(
    private readonly staff: StaffService,
    private readonly ties: TiesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who works here, with the institutions before which a wall stands' })
  @ApiOkResponse({ type: StaffMemberList })
  async list(): Promise<StaffMemberList> {
    const colleagues = await this.staff.active();
    return {
      items: await Promise.all(
        colleagues.map(async ({ id, username, displayName, role, language, takesIntake, isDemo }) => ({
          id,
          username,
          displayName,
          role,
          language,
          takesIntake,
          isDemo,
          tiedInstitutionIds: await this.staff.tiesOf(id),
        })),
      ),
    };
  }

  @Post(':staffId/ties')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'staffId', format: 'uuid' })
  @ApiOperation({
    summary: 'Declare a tie for a colleague who cannot; her keys are taken in the same moment',
  })
  @ApiNoContentResponse()
  async declare(
    @Acting() actor: StaffActor,
    @Param('staffId', IdPipe) staffId: string,
    @Body() { institutionId }: InstitutionTie,
  ) {
    await this.ties.declareFor(actor, staffId, institutionId);
  }
}
