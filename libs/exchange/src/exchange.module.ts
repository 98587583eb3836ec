import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { InboundMailRepository } from './inbound-mail.repository.js';
import { InboundMailService } from './inbound-mail.service.js';
import { ReceivedMailsRepository } from './received-mails.repository.js';
import { ReceivedMailsService } from './received-mails.service.js';
import { ReceivedFilesRepository } from './received-files.repository.js';
import { ReceivedFilesService } from './received-files.service.js';
import { ShareLinksRepository } from './share-links.repository.js';
import { ShareLinksService } from './share-links.service.js';
import { VisitsRepository } from './visits.repository.js';
import { VisitsService } from './visits.service.js';

/** One-case links, from both sides: the desk makes and closes them, a visitor opens one and answers. */
@Module({
  imports: [CasesModule, FilesModule],
  providers: [
    InboundMailRepository,
    InboundMailService,
    ReceivedMailsRepository,
    ReceivedMailsService,
    ReceivedFilesRepository,
    ReceivedFilesService,
    ShareLinksRepository,
    ShareLinksService,
    VisitsRepository,
    VisitsService,
  ],
  exports: [InboundMailService, ReceivedMailsService, ReceivedFilesService, ShareLinksService, VisitsService],
})
export class ExchangeModule {}
