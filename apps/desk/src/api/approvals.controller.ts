import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ApprovalsService, SecondPersonService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { CaseId, IdPipe } from '../forms/id.pipe.js';
import { requiredText } from '../forms/typed-text.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { CaseChanges, Changing } from './api-route.js';
import { ApprovalDecision, NewApprovalBody, WaitingApprovals } from './approvals.dto.js';
import { Made } from './outside.dto.js';

const APPROVAL = { name: 'approvalId', format: 'uuid' };

/** What waits for a second person, and her word. */
@Controller('api/v1/approvals')
@For(...CASE_ROLES)
@ApiTags('approvals')
@ApiCookieAuth('session')
export class ApprovalsApi {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly second: SecondPersonService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What waits for the reader as the second person' })
  @ApiOkResponse({ type: WaitingApprovals })
  async waiting(@Acting() actor: StaffActor): Promise<WaitingApprovals> {
    return { items: await this.approvals.waitingFor(actor) };
  }

  @Get(':approvalId')
  @ApiParam(APPROVAL)
  @ApiOperation({ summary: 'One request with its words, for whoever holds the key of the case' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  one(@Acting() actor: StaffActor, @Param('approvalId', IdPipe) approvalId: string) {
    return this.approvals.read(actor, approvalId);
  }

  @Post(':approvalId/decisions')
  @HttpCode(204)
  @Changing()
  @ApiParam(APPROVAL)
  @ApiOperation({ summary: 'Agree, refuse, or take back what was asked' })
  @ApiNoContentResponse()
  async decide(
    @Acting() actor: StaffActor,
    @Param('approvalId', IdPipe) approvalId: string,
    @Body() { decision }: ApprovalDecision,
  ) {
    if (decision === 'agree') await this.second.agree(actor, approvalId);
    else if (decision === 'refuse') await this.approvals.refuse(actor, approvalId);
    else await this.approvals.withdraw(actor, approvalId);
  }
}

/** Asking for a second person. */
@CaseChanges('approvals')
export class NewApprovalsApi {
  constructor(private readonly second: SecondPersonService) {}

  @Post('approvals')
  @ApiOperation({ summary: 'Ask a second person to agree to closing without her answer, or to erasing' })
  @ApiCreatedResponse({ type: Made })
  async ask(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @Body() body: NewApprovalBody,
  ): Promise<Made> {
    const reason = requiredText('reason', body.reason);
    if (body.kind === 'erase-case') return { id: await this.second.askErasing(actor, caseId, reason) };
    const explanation = requiredText('explanation', body.explanation ?? '');
    const closing = { outcome: body.outcome ?? '', explanation, reason };
    return { id: await this.second.askClosing(actor, caseId, closing) };
  }
}
