import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { ShareLinksRepository } from './share-links.repository.js';
import { ShareLinksService } from './share-links.service.js';
import { VisitsRepository } from './visits.repository.js';
import { VisitsService } from './visits.service.js';

/** One-case links, from both sides: the desk makes and closes them, a visitor opens one and answers. */
@Module({
  imports: [CasesModule],
  providers: [ShareLinksRepository, ShareLinksService, VisitsRepository, VisitsService],
  exports: [ShareLinksService, VisitsService],
})
export class ExchangeModule {}
