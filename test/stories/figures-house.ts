/** A desk with colleagues and a past, and the reports door on it: where the stories about figures take place. */
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule, AuditTrail } from '@app/audit';
import { CASES_ENTITIES } from '@app/cases';
import { ConfigModule, loadEnv } from '@app/config';
import { DatabaseModule, Transactions } from '@app/database';
import { IDENTITY_ENTITIES, IdentityModule, StaffService, type StaffRole } from '@app/identity';
import { FixedClock } from '@app/kernel';
import {
  DICTIONARY,
  ReleaseService,
  StatisticsModule,
  type Method,
  type ReleaseActor,
} from '@app/statistics';
import { doorPort } from '@app/web';
import { seedHistory, type QuarterLoad } from '../../apps/cli/src/seed/seed-history.js';
import { openReports } from '../../apps/reports/src/open-reports.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

export interface FiguresHouse {
  database: TestDatabase;
  desk: INestApplicationContext;
  releases: ReleaseService;
  clock: FixedClock;
  /** Teun makes the figures, Lotte looks at them, Noor may do neither. */
  people: Record<'teun' | 'lotte' | 'noor', ReleaseActor>;
  seed: (quarters: QuarterLoad[], seed?: number) => Promise<void>;
  /** Prepared by Teun, approved and published by Lotte. */
  publish: (quarter: string, method?: Method) => Promise<void>;
  /** What only the desk may see. */
  frozenCounts: (quarter: string) => Promise<{ dimension: string; category: string; persons: number }[]>;
  /** Opens the reports door as its own database role; gives its address. */
  openDoor: () => Promise<string>;
  close: () => Promise<void>;
}

const ROLES: Record<'teun' | 'lotte' | 'noor', StaffRole> = {
  teun: 'statistician',
  lotte: 'lead',
  noor: 'caseworker',
};

export async function openFiguresHouse(moment = '2026-11-21T10:00:00Z'): Promise<FiguresHouse> {
  const database = await freshDatabase();
  const clock = FixedClock.at(moment);
  @Module({
    imports: [
      ConfigModule.open(loadEnv({}), clock),
      DatabaseModule.open({ url: database.url, entities: [...IDENTITY_ENTITIES, ...CASES_ENTITIES] }),
      AuditModule.open({ key: '5a'.repeat(32) }),
      IdentityModule,
      StatisticsModule.open({ releaseKey: '3b'.repeat(32) }),
    ],
  })
  class FiguresDesk {}
  const desk = await NestFactory.createApplicationContext(FiguresDesk, {
    logger: false,
    abortOnError: false,
  });
  const people = Object.fromEntries(
    await Promise.all(
      Object.entries(ROLES).map(async ([username, role]) => [
        username,
        { id: await hired(desk, username, role), role },
      ]),
    ),
  ) as FiguresHouse['people'];
  const releases = desk.get(ReleaseService);
  const doors: NestFastifyApplication[] = [];
  const tools = { transactions: desk.get(Transactions), audit: desk.get(AuditTrail), clock };
  return {
    database,
    desk,
    releases,
    clock,
    people,
    seed: async (quarters, seed = 7) => {
      await addInstitutions(tools.transactions);
      await seedHistory(tools, { quarters, seed });
    },
    publish: async (quarter, method) => {
      await releases.prepare(people.teun, quarter, { demonstration: true, method });
      await releases.approve(people.lotte, quarter);
      await releases.publish(people.lotte, quarter);
    },
    frozenCounts: (quarter) =>
      tools.transactions.query(
        `select dimension, category, persons from statistics.frozen_counts f
         join statistics.releases r on r.id = f.release_id where r.quarter = $1 and r.status = 'published'`,
        [quarter],
      ),
    openDoor: async () => {
      const env = loadEnv({
        DATABASE_URL: database.urlAs('reports'),
        REPORTS_PORT: '0',
        LOG_LEVEL: 'silent',
      });
      const door = await openReports(env, clock);
      doors.push(door);
      return `http://127.0.0.1:${doorPort(door)}`;
    },
    close: async () => {
      for (const door of doors) await door.close();
      await desk.close();
      await database.drop();
    },
  };
}

/** Six of each type, so that a figure about a type can rest on several. */
export async function addInstitutions(transactions: Transactions): Promise<void> {
  const types = DICTIONARY.dimensions.find(({ id }) => id === 'institution-type')?.categories ?? [];
  await transactions.query(
    `insert into directory.institutions (id, name, type, created_at)
     select gen_random_uuid(), 'Instelling ' || type || ' ' || nr, type, now()
     from unnest($1::text[]) type cross join generate_series(1, 6) nr
     where not exists (select from directory.institutions)`,
    [types.map(({ code }) => code).filter((code) => code !== 'unknown')],
  );
}

async function hired(desk: INestApplicationContext, username: string, role: StaffRole): Promise<string> {
  const { id } = await desk.get(StaffService).add({
    username,
    displayName: username,
    role,
    email: `${username}@desk.example`,
    passphrase: `${username} telt en kijkt goed`,
    isDemo: true,
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  });
  return id;
}
