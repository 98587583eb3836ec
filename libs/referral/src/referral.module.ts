import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { DirectoryModule } from '@app/directory';
import { ExchangeModule } from '@app/exchange';
import { Mailer } from '@app/mail';
import { HelpGapsRepository } from './gaps/help-gaps.repository.js';
import { HelpGapsService } from './gaps/help-gaps.service.js';
import { HerWordsRepository } from './link/her-words.repository.js';
import { PartnerAnswersService } from './link/partner-answers.service.js';
import { PARTNER_DOOR_URL, ReferralLinkService } from './link/referral-link.service.js';
import { ReferralService } from './referral.service.js';
import { ReferralsRepository } from './referrals.repository.js';

export interface ReferralOptions {
  /** The address of the exchange door as other people see it, without a slash at the end. */
  exchangeUrl: string;
  mailer: Mailer;
}

@Module({})
export class ReferralModule {
  static open({ exchangeUrl, mailer }: ReferralOptions): DynamicModule {
    return {
      module: ReferralModule,
      imports: [CasesModule, CaseworkModule, DirectoryModule, ExchangeModule],
      providers: [
        { provide: PARTNER_DOOR_URL, useValue: exchangeUrl },
        { provide: Mailer, useValue: mailer },
        ReferralsRepository,
        ReferralService,
        ReferralLinkService,
        PartnerAnswersService,
        HerWordsRepository,
        HelpGapsRepository,
        HelpGapsService,
      ],
      exports: [ReferralService, ReferralLinkService, PartnerAnswersService, HelpGapsService],
    };
  }
}
