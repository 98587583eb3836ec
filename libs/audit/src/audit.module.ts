import { Module, type DynamicModule } from '@nestjs/common';
import { AuditAnchor } from './audit-anchor.js';
import { AUDIT_KEY, AuditTrail } from './audit-trail.js';
import { AuditVerifier } from './audit-verifier.js';

export interface AuditOptions {
  /** 64 hexadecimal digits. */
  key: string;
  /** Where the anchor is kept; without it, cutting the trail together with its head goes unseen. */
  dataFolder?: string;
}

@Module({})
export class AuditModule {
  static open(options: AuditOptions): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      providers: [
        { provide: AUDIT_KEY, useValue: Buffer.from(options.key, 'hex') },
        { provide: AuditAnchor, useValue: new AuditAnchor(options.dataFolder) },
        AuditTrail,
        AuditVerifier,
      ],
      exports: [AuditTrail, AuditVerifier],
    };
  }
}
