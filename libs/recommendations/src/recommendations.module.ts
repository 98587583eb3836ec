import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationsService } from './recommendations.service.js';

@Module({
  imports: [DirectoryModule],
  providers: [RecommendationsRepository, RecommendationsService],
  exports: [RecommendationsService],
})
export class RecommendationsModule {}
