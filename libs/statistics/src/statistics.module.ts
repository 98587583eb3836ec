import { Module, type DynamicModule } from '@nestjs/common';
import { FactsRepository } from './facts/facts.repository.js';
import { PreviewService } from './preview/preview.service.js';
import { PreviewsRepository } from './preview/previews.repository.js';
import { PublishedReleases } from './published/published-releases.js';
import { ReleaseShelf } from './published/release-shelf.js';
import { drawWith } from './protection/draw.js';
import { RELEASE_KEY, ReleaseService, ROUNDING_DRAW } from './release/release.service.js';
import { signingKeyOf } from './release/release-signature.js';
import { ReleasesRepository } from './release/releases.repository.js';

/** Reading what was published, and nothing else: for the door that the public comes in by. */
@Module({ providers: [PublishedReleases, ReleaseShelf], exports: [PublishedReleases, ReleaseShelf] })
export class PublishedModule {}

export interface StatisticsOptions {
  /**
   * Seed of the key that signs releases, 32 bytes in hexadecimal; which way figures are rounded is drawn with it too.
   * Without it nothing can be published.
   */
  releaseKey: string | undefined;
}

/** Making releases; needs the audit trail and the rights of the desk. */
@Module({})
export class StatisticsModule {
  static open({ releaseKey }: StatisticsOptions): DynamicModule {
    return {
      module: StatisticsModule,
      imports: [PublishedModule],
      providers: [
        FactsRepository,
        ReleasesRepository,
        ReleaseService,
        PreviewsRepository,
        PreviewService,
        { provide: RELEASE_KEY, useValue: releaseKey === undefined ? null : signingKeyOf(releaseKey) },
        { provide: ROUNDING_DRAW, useValue: drawWith(releaseKey) },
      ],
      exports: [ReleaseService, PreviewService, PublishedModule],
    };
  }
}
