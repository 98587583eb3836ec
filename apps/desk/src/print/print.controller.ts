import { Controller, Get, Query, Res } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CASE_FILE, PdfRenderer } from '@app/documents';
import { Clock } from '@app/kernel';
import type { FastifyReply } from '@app/web';
import { CaseFileService } from '../case/case-file.service.js';
import { CaseId } from '../forms/id.pipe.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { caseFileDocument } from './case-file.document.js';

/** A case on paper: a tagged PDF that says who made it, with a line in the trail of its own. */
@Controller('cases/:caseId')
@For(...CASE_ROLES)
export class PrintController {
  constructor(
    private readonly files: CaseFileService,
    private readonly renderer: PdfRenderer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  @Get('file.pdf')
  async print(
    @Looking() { actor, words }: Viewer,
    @CaseId() caseId: string,
    @Query('notes') notes: string | undefined,
    @Res() reply: FastifyReply,
  ) {
    const file = await this.files.read(actor, caseId);
    const withNotes = notes === 'yes';
    await this.audit.record({
      actorId: actor.id,
      action: 'case-printed',
      subjectKind: 'case',
      subjectId: caseId,
      detail: { withNotes },
    });
    const printing = { words, name: actor.displayName, moment: this.clock.now(), withNotes };
    const pdf = await this.renderer.render(CASE_FILE, caseFileDocument(file, printing));
    // A file that is saved is called after nothing that could tell about her.
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="dossier.pdf"')
      .send(pdf);
  }
}
