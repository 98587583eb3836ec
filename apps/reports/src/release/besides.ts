import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate } from '@app/kernel';
import { PublishedQuestions, PublishedRecommendations, type PublishedQuestion } from '@app/platform';
import type { Quarter } from '@app/statistics';
import type { Translator } from '@app/web';
import { recommendationView, type RecommendationView } from '../recommendations/recommendation-view.js';

/** What stands beside the figures of a quarter, and unlike them goes on changing. */
export interface BesideFigures {
  today: IsoDate;
  recommendations: RecommendationView[];
  /** Only those about this quarter. */
  questions: PublishedQuestion[];
}

/** Looks up the recommendations and questions that go with the figures of a quarter. */
@Injectable()
export class Besides {
  constructor(
    private readonly recommendations: PublishedRecommendations,
    private readonly questions: PublishedQuestions,
    private readonly clock: Clock,
  ) {}

  async of(quarter: Quarter, words: Translator): Promise<BesideFigures> {
    const today = this.clock.today().toString();
    const [recommendations, questions] = await Promise.all([
      this.recommendations.all(),
      this.questions.all(),
    ]);
    return {
      today,
      recommendations: recommendations.map((one) => recommendationView(one, today, words)),
      questions: questions.filter((one) => one.quarter === quarter),
    };
  }
}
