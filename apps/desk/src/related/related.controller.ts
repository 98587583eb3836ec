import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { caseUnknown } from '@app/cases';
import { isRelationReason, RelatedCasesService } from '@app/casework';
import { DomainError, invalid, isId } from '@app/kernel';
import { FormInput, redirectTo, sendPage, type FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { actOrShowAgain, type Refusal } from '../forms/show-again.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { RelatedPage } from './related.page.js';

/** Cases that have to do with each other: links with a coded reason. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class RelatedController {
  constructor(
    private readonly related: RelatedCasesService,
    private readonly files: CaseFileService,
  ) {}

  @Get('related')
  async page(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.form(viewer, caseId, new FormInput({}), undefined, done));
  }

  @Post('relations')
  relate(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const input = new FormInput(body);
    return actOrShowAgain(
      reply,
      viewer,
      async () => {
        const reference = input.text('reference').trim().toUpperCase();
        const reason = input.text('relation');
        if (!isRelationReason(reason)) throw mistake('DESK.CHOICE', 'relation', 'Choose from the list.');
        try {
          await this.related.relate(viewer.actor, caseId, reference, reason);
        } catch (error) {
          // The same mistake of the form for a number that is not there and one that is not hers.
          if (error instanceof DomainError && error.code === 'CASES.UNKNOWN') {
            await this.files.beside(viewer.actor, caseId);
            throw mistake('DESK.REFERENCE', 'reference', 'There is no such case, or it is not yours to see.');
          }
          throw error;
        }
        return `/cases/${caseId}/related?done=related`;
      },
      (refusal) => this.form(viewer, caseId, input, refusal),
    );
  }

  @Post('relations/:otherId/removals')
  async unrelate(
    @Looking() viewer: Viewer,
    @CaseId() caseId: string,
    @Param('otherId') otherId: string,
    @Res() reply: FastifyReply,
  ) {
    if (!isId(otherId)) throw caseUnknown();
    await this.related.unrelate(viewer.actor, caseId, otherId);
    return redirectTo(reply, `/cases/${caseId}/related?done=unrelated`);
  }

  private async form(viewer: Viewer, caseId: string, input: FormInput, refusal?: Refusal, done?: string) {
    const [beside, related] = await Promise.all([
      this.files.beside(viewer.actor, caseId),
      this.related.of(viewer.actor, caseId),
    ]);
    return RelatedPage({ viewer, ...beside, related, input, refusal, done });
  }
}

function mistake(code: string, field: string, message: string): DomainError {
  return invalid(code, message, [{ field, code: 'choose', message }]);
}
