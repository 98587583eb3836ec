import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { QuestionsRepository } from './questions/questions.repository.js';
import { QuestionsService } from './questions/questions.service.js';
import { RecommendationsRepository } from './recommendations.repository.js';
import { RecommendationsService } from './recommendations.service.js';

@Module({
  imports: [DirectoryModule],
  providers: [RecommendationsRepository, RecommendationsService, QuestionsRepository, QuestionsService],
  exports: [RecommendationsService, QuestionsService],
})
export class RecommendationsModule {}
