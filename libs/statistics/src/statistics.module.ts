import { Module } from '@nestjs/common';
import { FactsRepository } from './facts.repository.js';
import { PublishedReleases } from './published-releases.js';
import { ReleaseService } from './release.service.js';
import { ReleasesRepository } from './releases.repository.js';

/** Reading what was published, and nothing else: for the door that the public comes in by. */
@Module({ providers: [PublishedReleases], exports: [PublishedReleases] })
export class PublishedModule {}

/** Making releases; needs the audit trail and the rights of the desk. */
@Module({
  imports: [PublishedModule],
  providers: [FactsRepository, ReleasesRepository, ReleaseService],
  exports: [ReleaseService, PublishedModule],
})
export class StatisticsModule {}
