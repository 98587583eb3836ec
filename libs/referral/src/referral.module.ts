import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { DirectoryModule } from '@app/directory';
import { ReferralService } from './referral.service.js';
import { ReferralsRepository } from './referrals.repository.js';

@Module({
  imports: [CasesModule, CaseworkModule, DirectoryModule],
  providers: [ReferralsRepository, ReferralService],
  exports: [ReferralService],
})
export class ReferralModule {}
