import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { PingKeyFolder, PingKeys } from './ping-key.js';
import { PingDomain, PingSendingService } from './ping-sending.service.js';
import { PingSendingRepository } from './ping-sending.repository.js';
import { PingSettingsRepository } from './ping-settings.repository.js';
import { PingSettingsService } from './ping-settings.service.js';

/** For her door: seals and cannot open. */
@Module({
  providers: [PingSettingsRepository, PingSettingsService],
  exports: [PingSettingsService],
})
export class PingSettingsModule {}

/** For the process that sends: opens pings and nothing else. */
@Module({})
export class PingSendingModule {
  /** @param mailer Provides `PingMailer`. @param at Where the key lies, and the domain of the sender. */
  static open(mailer: Provider, at: { keyFolder: string; domain: string }): DynamicModule {
    return {
      module: PingSendingModule,
      providers: [
        mailer,
        { provide: PingKeyFolder, useValue: new PingKeyFolder(at.keyFolder) },
        { provide: PingDomain, useValue: new PingDomain(at.domain) },
        PingKeys,
        PingSendingRepository,
        PingSendingService,
      ],
      exports: [PingSendingService],
    };
  }
}
