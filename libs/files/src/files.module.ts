import { Module } from '@nestjs/common';
import { Env } from '@app/config';
import { ClamdScanner, NoVirusScanner, VirusScanner } from './virus-scanner.js';

/** The scanner of this installation, or none. */
@Module({
  providers: [
    {
      provide: VirusScanner,
      useFactory: ({ CLAMD_HOST, CLAMD_PORT }: Env) =>
        CLAMD_HOST === undefined
          ? new NoVirusScanner()
          : new ClamdScanner({ host: CLAMD_HOST, port: CLAMD_PORT }),
      inject: [Env],
    },
  ],
  exports: [VirusScanner],
})
export class FilesModule {}
