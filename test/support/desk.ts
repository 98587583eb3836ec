/** The desk's services on a test database, without HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { generateSync } from 'otplib';
import { AuditModule } from '@app/audit';
import { CASES_ENTITIES, CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule } from '@app/database';
import { DIRECTORY_ENTITIES, DirectoryModule } from '@app/directory';
import {
  IDENTITY_ENTITIES,
  IdentityModule,
  LoginService,
  StaffService,
  type StaffActor,
  type StaffRole,
} from '@app/identity';
import { FixedClock, type Clock } from '@app/kernel';
import { newReceipt, receiptDigits, Receipts, type ReceiptKey } from '@app/vault';

export const TEST_SECRETS = {
  pepper: 'ab'.repeat(32),
  salt: 'cd'.repeat(16),
  auditKey: 'ef'.repeat(32),
  webhookKey: '5a'.repeat(32),
};

export interface TestDesk {
  app: INestApplicationContext;
  clock: FixedClock;
  /** Where the audit trail keeps its anchor. */
  dataFolder: string;
  /** Makes an account and logs it in. */
  colleague(username: string, role?: StaffRole): Promise<StaffActor>;
  close(): Promise<void>;
}

type Modules = NonNullable<Parameters<typeof Module>[0]['imports']>;

export async function openTestDesk(
  url: string,
  more: {
    modules?: Modules;
    entities?: Parameters<typeof DatabaseModule.open>[0]['entities'];
    now?: string;
    env?: Record<string, string>;
  } = {},
): Promise<TestDesk> {
  const clock = FixedClock.at(more.now ?? '2026-11-23T09:00:00Z');
  const dataFolder = mkdtempSync(join(tmpdir(), 'spreekrecht-desk-'));
  @Module({
    imports: [
      ConfigModule.open(loadEnv(more.env ?? {}), clock as Clock),
      DatabaseModule.open({
        url,
        entities: [...IDENTITY_ENTITIES, ...DIRECTORY_ENTITIES, ...CASES_ENTITIES, ...(more.entities ?? [])],
      }),
      AuditModule.open({ key: TEST_SECRETS.auditKey, dataFolder }),
      IdentityModule,
      DirectoryModule,
      CasesModule,
      CaseworkModule,
      ...(more.modules ?? []),
    ],
  })
  class TestDeskModule {}
  const app = await NestFactory.createApplicationContext(TestDeskModule, {
    logger: false,
    abortOnError: false,
  });
  return {
    app,
    clock,
    dataFolder,
    async colleague(username, role = 'caseworker') {
      const passphrase = `a long passphrase of ${username}`;
      const { totpSecret } = await app.get(StaffService).add({
        username,
        displayName: username,
        role,
        email: `${username}@desk.example`,
        passphrase,
      });
      const code = generateSync({ secret: totpSecret, epoch: Math.floor(clock.now().getTime() / 1000) });
      return (await app.get(LoginService).logIn(username, passphrase, code)).actor;
    },
    close: async () => {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A receipt as she would hold it, with the keys that it opens. */
export async function makeReceipt(): Promise<{ digits: string; key: ReceiptKey }> {
  const digits = receiptDigits(newReceipt()) ?? '';
  return { digits, key: await new Receipts(TEST_SECRETS.pepper, TEST_SECRETS.salt).derive(digits) };
}
