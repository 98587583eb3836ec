import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { FilesModule } from '@app/files';
import { InboundMailRepository } from './inbound-mail/inbound-mail.repository.js';
import { InboundMailService } from './inbound-mail/inbound-mail.service.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { OverviewService } from './overview/overview.service.js';
import { ReceivedMailsRepository } from './inbound-mail/received-mails.repository.js';
import { ReceivedMailsService } from './inbound-mail/received-mails.service.js';
import { PartnerLinksRepository } from './partner/partner-links.repository.js';
import { PartnerLinksService } from './partner/partner-links.service.js';
import { PartnerVisitsRepository } from './partner/partner-visits.repository.js';
import { PartnerVisitsService } from './partner/partner-visits.service.js';
import { ReceivedFilesRepository } from './documents/received-files.repository.js';
import { ReceivedFilesService } from './documents/received-files.service.js';
import { ShareLinksRepository } from './links/share-links.repository.js';
import { ShareLinksService } from './links/share-links.service.js';
import { VisitsRepository } from './visits/visits.repository.js';
import { VisitsService } from './visits/visits.service.js';

/** One-case links, from both sides: the desk makes and closes them, a visitor opens one and answers. */
@Module({
  imports: [CasesModule, FilesModule],
  providers: [
    InboundMailRepository,
    InboundMailService,
    OverviewRepository,
    OverviewService,
    ReceivedMailsRepository,
    ReceivedMailsService,
    PartnerLinksRepository,
    PartnerLinksService,
    PartnerVisitsRepository,
    PartnerVisitsService,
    ReceivedFilesRepository,
    ReceivedFilesService,
    ShareLinksRepository,
    ShareLinksService,
    VisitsRepository,
    VisitsService,
  ],
  exports: [
    PartnerLinksService,
    PartnerVisitsService,
    OverviewService,
    InboundMailService,
    ReceivedMailsService,
    ReceivedFilesService,
    ShareLinksService,
    VisitsService,
  ],
})
export class ExchangeModule {}
