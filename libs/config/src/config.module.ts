import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Env } from './env.js';
import { clockFrom } from './load-env.js';

/** The environment and the clock of a process, for every lib. */
@Module({})
export class ConfigModule {
  static open(env: Env, clock: Clock = clockFrom(env)): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Env, useValue: env },
        { provide: Clock, useValue: clock },
      ],
      exports: [Env, Clock],
    };
  }
}
