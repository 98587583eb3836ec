import { Controller, Get, Query, Res } from '@nestjs/common';
import { coverageOf, DirectoryService } from '@app/directory';
import { DomainError } from '@app/kernel';
import { sendPage, type FastifyReply } from '@app/web';
import { For } from '../session/access.js';
import { Looking, type Viewer } from '../session/viewer.js';
import { CoveragePage } from './coverage.page.js';

/** Where partners are missing. */
@Controller('directory/coverage')
@For('caseworker', 'lead', 'administrator')
export class CoverageController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  async page(@Looking() viewer: Viewer, @Query('kind') kind: unknown, @Res() reply: FastifyReply) {
    const coverage = coverageOf(await this.directory.partners());
    const chosen = coverage.find((line) => line.kind === kind) ?? coverage[0];
    if (chosen === undefined)
      throw new DomainError('DIRECTORY.UNKNOWN', 'not-found', 'There is no such kind of help.');
    return sendPage(reply, CoveragePage({ viewer, coverage, chosen }));
  }
}
