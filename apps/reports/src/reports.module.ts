import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule, type Env } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DocumentsModule } from '@app/documents';
import type { Clock } from '@app/kernel';
import { PlatformModule } from '@app/platform';
import { PublishedModule } from '@app/statistics';
import { ReleasesController } from './api/releases.controller.js';
import { SignaturesController } from './api/signatures.controller.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ChartShelf } from './charts/chart-shelf.js';
import { CompareController } from './compare/compare.controller.js';
import { PageShelf } from './frame/page-shelf.js';
import { PagesController } from './pages/pages.controller.js';
import { ReportPdf } from './pdf/report-pdf.js';
import { AskController } from './questions/ask.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { RecommendationsController } from './recommendations/recommendations.controller.js';
import { Besides } from './release/besides.js';
import { ReleaseRoom } from './release/release-room.js';
import { TrendsController } from './trends/trends.controller.js';

/** What the public's door may load: what was published, and the means to show it. It has no key and no case. */
@Module({})
export class ReportsModule {
  static open(env: Env & { DATABASE_URL: string }, clock?: Clock): DynamicModule {
    return {
      module: ReportsModule,
      imports: [
        ConfigModule.open(env, clock),
        DatabaseModule.open({
          url: env.DATABASE_URL,
          entities: [],
          applicationName: 'spreekrecht-reports',
          poolSize: 4,
        }),
        PublishedModule,
        PlatformModule,
        DocumentsModule,
      ],
      controllers: [
        CatalogueController,
        ReleasesController,
        SignaturesController,
        TrendsController,
        CompareController,
        RecommendationsController,
        QuestionsController,
        AskController,
        PagesController,
      ],
      providers: [PageShelf, ReleaseRoom, Besides, ChartShelf, ReportPdf],
    };
  }
}
