import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { MediationCourseService } from '@app/mediation';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { requiredDay } from '../forms/typed-day.js';
import { requiredText } from '../forms/typed-text.js';
import { Acting } from '../session/viewer.js';
import { Changing, OfCase } from './api-route.js';
import { MediationList, NewAction, NewMove, NewSettlement, NewWords } from './mediations.dto.js';
import { Made } from './outside.dto.js';

const MEDIATION = { name: 'mediationId', format: 'uuid' };
const MediationId = () => Param('mediationId', IdPipe);

/** The course of a mediation; what may follow what, and what each move needs, is decided by the same table as on the page. */
@OfCase('mediations')
export class MediationsApi {
  constructor(private readonly course: MediationCourseService) {}

  @Get('mediations')
  @ApiOperation({
    summary: 'The mediations of a case: stage, party, both sides, agreement, and what may come next',
  })
  @ApiOkResponse({ type: MediationList })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<MediationList> {
    return { items: await this.course.ofCase(actor, caseId) };
  }

  @Post('mediations')
  @Changing()
  @ApiOperation({ summary: 'Note her wish for mediation with the institution of the case' })
  @ApiCreatedResponse({ type: Made })
  async start(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<Made> {
    return { id: await this.course.start(actor, caseId) };
  }

  @Post('mediations/:mediationId/moves')
  @HttpCode(204)
  @Changing()
  @ApiParam(MEDIATION)
  @ApiOperation({
    summary: 'Move it to another stage; a move that lacks something is refused with what it lacks',
  })
  @ApiNoContentResponse()
  async move(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: NewMove,
  ) {
    const { version, ...wanted } = body;
    await this.course.move(actor, caseId, mediationId, wanted, version);
  }

  @Post('mediations/:mediationId/words')
  @HttpCode(204)
  @Changing()
  @ApiParam(MEDIATION)
  @ApiOperation({ summary: 'Take down words of hers, of theirs, or of the mediator' })
  @ApiNoContentResponse()
  async note(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: NewWords,
  ) {
    await this.course.note(actor, caseId, mediationId, body.kind, requiredText('text', body.text));
  }

  @Post('mediations/:mediationId/actions')
  @HttpCode(204)
  @Changing()
  @ApiParam(MEDIATION)
  @ApiOperation({ summary: 'Write down what was agreed: who does what by when' })
  @ApiNoContentResponse()
  async agree(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Body() body: NewAction,
  ) {
    await this.course.agreeAction(actor, caseId, mediationId, {
      owner: body.owner,
      due: requiredDay('due', body.due),
      text: requiredText('text', body.text),
    });
  }

  @Post('mediations/:mediationId/actions/:actionId/settlements')
  @HttpCode(204)
  @Changing()
  @ApiParam(MEDIATION)
  @ApiParam({ name: 'actionId', format: 'uuid' })
  @ApiOperation({ summary: 'Note that an action was done, or that it was not' })
  @ApiNoContentResponse()
  async settle(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @MediationId() mediationId: string,
    @Param('actionId', IdPipe) actionId: string,
    @Body() body: NewSettlement,
  ) {
    await this.course.settleAction(actor, caseId, mediationId, actionId, body.state);
  }
}
