import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connect, type ConnectionOptions } from './connection.js';
import { PlannedReads } from './planned-reads.js';
import { PLANNED_READS, Transactions } from './transactions.js';

/** The one connection of a process; global, so that every lib's repositories share it. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(PLANNED_READS) private readonly plannedReads: PlannedReads | undefined,
  ) {}

  static open(options: ConnectionOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => connect(options) },
        {
          provide: PLANNED_READS,
          useFactory: () => (options.keepsPlans === true ? new PlannedReads(options) : undefined),
        },
        Transactions,
      ],
      exports: [DataSource, Transactions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.plannedReads?.end();
    if (this.source.isInitialized) await this.source.destroy();
  }
}
