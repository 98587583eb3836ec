import { Module } from '@nestjs/common';
import { AskingRepository } from './asking.repository.js';
import { AskingService } from './asking.service.js';
import { PublishedQuestions } from './published-questions.js';
import { PublishedRecommendations } from './published-recommendations.js';
import { PublishedRepository } from './published.repository.js';

/** What the public door needs besides the figures. */
@Module({
  providers: [
    PublishedRepository,
    PublishedRecommendations,
    PublishedQuestions,
    AskingRepository,
    AskingService,
  ],
  exports: [PublishedRecommendations, PublishedQuestions, AskingService],
})
export class PlatformModule {}
