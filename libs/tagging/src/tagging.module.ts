import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { CodingComparisonService } from './agreement/coding-comparison.service.js';
import { SecondCodingService } from './agreement/second-coding.service.js';
import { SecondCodingsRepository } from './agreement/second-codings.repository.js';
import { RegistrationsRepository } from './registrations/registrations.repository.js';
import { RegistrationsService } from './registrations/registrations.service.js';
import { TaggingService } from './tagging.service.js';
import { TagsRepository } from './tags.repository.js';

@Module({
  imports: [CasesModule, CaseworkModule],
  providers: [
    TagsRepository,
    TaggingService,
    SecondCodingsRepository,
    SecondCodingService,
    CodingComparisonService,
    RegistrationsRepository,
    RegistrationsService,
  ],
  exports: [TaggingService, SecondCodingService, CodingComparisonService, RegistrationsService],
})
export class TaggingModule {}
