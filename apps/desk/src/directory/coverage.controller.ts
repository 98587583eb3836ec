import { Controller, Get, Query, Res } from '@nestjs/common';
import { coverageOf, DirectoryService, peopleGaps } from '@app/directory';
import { DomainError } from '@app/kernel';
import { HelpGapsService } from '@app/referral';
import { sendPage, type FastifyReply } from '@app/web';
import { CASE_ROLES, For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { CoveragePage } from './coverage.page.js';

/** Where partners are missing. */
@Controller('directory/coverage')
@For('caseworker', 'lead', 'administrator')
export class CoverageController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly gaps: HelpGapsService,
  ) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('kind') kind: unknown, @Res() reply: FastifyReply) {
    const partners = await this.directory.partners();
    const coverage = coverageOf(partners);
    const chosen = coverage.find((line) => line.kind === kind) ?? coverage[0];
    if (chosen === undefined)
      throw new DomainError('DIRECTORY.UNKNOWN', 'not-found', 'There is no such kind of help.');
    // Who works on no cases is told of none, not even how many.
    const worksOnCases = CASE_ROLES.some((role) => role === viewer.actor.role);
    const missing = worksOnCases ? await this.gaps.count(viewer.actor) : undefined;
    return sendPage(reply, CoveragePage({ viewer, coverage, chosen, missing, people: peopleGaps(partners) }));
  }
}
