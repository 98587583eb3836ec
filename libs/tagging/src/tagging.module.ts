import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { TaggingService } from './tagging.service.js';
import { TagsRepository } from './tags.repository.js';

@Module({
  imports: [CasesModule, CaseworkModule],
  providers: [TagsRepository, TaggingService],
  exports: [TaggingService],
})
export class TaggingModule {}
