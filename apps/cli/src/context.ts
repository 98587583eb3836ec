/** The services that a command needs, as the owner of the database. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@app/audit';
import { CASES_ENTITIES, CasesModule } from '@app/cases';
import { CaseworkModule } from '@app/casework';
import {
  clockFrom,
  ConfigModule,
  installationSecrets,
  loadEnv,
  readRuntimeNote,
  type Env,
} from '@app/config';
import { DatabaseModule } from '@app/database';
import { DIRECTORY_ENTITIES, DirectoryModule } from '@app/directory';
import { IDENTITY_ENTITIES, IdentityModule } from '@app/identity';
import { invalid, ShiftedClock, SystemClock, type Clock } from '@app/kernel';

/** Of the database that the running standalone uses, or of the one in the environment. */
export function ownerDatabaseUrl(env: Env): string {
  const url = env.DATABASE_URL ?? readRuntimeNote(env.DESK_DATA)?.databaseUrl;
  if (url === undefined) {
    throw invalid(
      'CLI.NOT_RUNNING',
      'Nothing is running on this data folder. Start it with npm start, or set DATABASE_URL.',
    );
  }
  return url;
}

/** The moment that the running system believes it is, unless the command is told another one. */
export function clockOf(env: Env): Clock {
  const aheadMs = env.CLOCK === undefined ? readRuntimeNote(env.DESK_DATA)?.clockAheadMs : undefined;
  if (aheadMs === undefined) return clockFrom(env);
  return new ShiftedClock(new SystemClock().instant().add({ milliseconds: Math.round(aheadMs) }));
}

/** The secrets of this installation; those in the environment win. */
export function secretsOf(env: Env): { pepper: string; salt: string; auditKey: string } {
  if (env.RECEIPT_PEPPER !== undefined && env.RECEIPT_SALT !== undefined && env.AUDIT_KEY !== undefined) {
    return { pepper: env.RECEIPT_PEPPER, salt: env.RECEIPT_SALT, auditKey: env.AUDIT_KEY };
  }
  const made = installationSecrets(env.DESK_DATA);
  return {
    pepper: env.RECEIPT_PEPPER ?? made.RECEIPT_PEPPER,
    salt: env.RECEIPT_SALT ?? made.RECEIPT_SALT,
    auditKey: env.AUDIT_KEY ?? made.AUDIT_KEY,
  };
}

/** The seed of the key that signs releases. */
export function releaseKeyOf(env: Env): string {
  return env.RELEASE_KEY ?? installationSecrets(env.DESK_DATA).RELEASE_KEY;
}

/** Opens the desk's services, gives them to `work`, and closes them whatever happens. */
export async function withDesk<T>(
  modules: NonNullable<Parameters<typeof Module>[0]['imports']>,
  entities: Parameters<typeof DatabaseModule.open>[0]['entities'],
  work: (desk: INestApplicationContext, env: Env) => Promise<T>,
): Promise<T> {
  const env = loadEnv();
  @Module({
    imports: [
      ConfigModule.open(env, clockOf(env)),
      DatabaseModule.open({
        url: ownerDatabaseUrl(env),
        entities: [...IDENTITY_ENTITIES, ...DIRECTORY_ENTITIES, ...CASES_ENTITIES, ...entities],
        applicationName: 'spreekrecht-cli',
        poolSize: 4,
      }),
      AuditModule.open({ key: secretsOf(env).auditKey, dataFolder: env.DESK_DATA }),
      IdentityModule,
      DirectoryModule,
      CasesModule,
      CaseworkModule,
      ...modules,
    ],
  })
  class CliModule {}
  const desk = await NestFactory.createApplicationContext(CliModule, { logger: false, abortOnError: false });
  try {
    return await work(desk, env);
  } finally {
    await desk.close();
  }
}
