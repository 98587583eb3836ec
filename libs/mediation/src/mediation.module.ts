import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { DirectoryModule } from '@app/directory';
import { DocumentsModule } from '@app/documents';
import { ExchangeModule } from '@app/exchange';
import { Mailer } from '@app/mail';
import { DisclosureService } from './correspondence/disclosure.service.js';
import { EXCHANGE_URL, ExtractSendingService } from './correspondence/extract-sending.service.js';
import { ExtractAnswersService } from './correspondence/extract-answers.service.js';
import { ExtractContactsService } from './correspondence/extract-contacts.service.js';
import { InboundMailsService, MAIL_IN_DOMAIN } from './correspondence/inbound-mails.service.js';
import { ExtractsRepository } from './correspondence/extracts.repository.js';
import { MediationService } from './mediation.service.js';
import { ChecksRepository } from './checklists/checks.repository.js';
import { ChecksService } from './checklists/checks.service.js';
import { LettersRepository } from './letters/letters.repository.js';
import { LettersService } from './letters/letters.service.js';
import { MediationCourseService } from './course/mediation-course.service.js';
import { MediationsRepository } from './course/mediations.repository.js';
import { SignalsRepository } from './signals/signals.repository.js';
import { SignalsService } from './signals/signals.service.js';

export interface MediationOptions {
  /** The address of the exchange door as other people see it, without a slash at the end. */
  exchangeUrl: string;
  mailer: Mailer;
  /** What stands behind the @ of the addresses of cases; left out where no mail is received. */
  mailInDomain?: string;
}

/** The desk's side of writing to an institution. */
@Module({})
export class MediationModule {
  static open({ exchangeUrl, mailer, mailInDomain }: MediationOptions): DynamicModule {
    return {
      module: MediationModule,
      imports: [CasesModule, CaseworkModule, DirectoryModule, DocumentsModule, ExchangeModule],
      providers: [
        { provide: EXCHANGE_URL, useValue: exchangeUrl },
        { provide: Mailer, useValue: mailer },
        { provide: MAIL_IN_DOMAIN, useValue: mailInDomain ?? null },
        ExtractsRepository,
        DisclosureService,
        ExtractSendingService,
        ExtractAnswersService,
        InboundMailsService,
        ExtractContactsService,
        MediationService,
        MediationsRepository,
        MediationCourseService,
        ChecksRepository,
        ChecksService,
        LettersRepository,
        LettersService,
        SignalsRepository,
        SignalsService,
      ],
      exports: [
        InboundMailsService,
        ExtractAnswersService,
        ExtractContactsService,
        MediationService,
        MediationCourseService,
        ChecksService,
        LettersService,
        SignalsService,
      ],
    };
  }
}
