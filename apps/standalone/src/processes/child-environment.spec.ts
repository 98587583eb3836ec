import { describe, expect, it } from '@jest/globals';
import { DATABASE_ROLES, loadEnv, type DatabaseRole } from '@app/config';
import { CHILDREN, childEnvironment, type Installation } from './child-environment.js';

const installation: Installation = {
  env: loadEnv({
    DESK_DATA: '/data',
    INTAKE_PORT: '4000',
    WORKER_PORT: '4009',
    SMTP_URL: 'smtp://mail:secret-of-mail@mail.test',
    REDIS_URL: 'redis://:secret-of-redis@redis.test',
    S3_URL: 'https://secret-of-files@files.test',
    DATABASE_URL: 'postgres://given:secret-of-owner@db.test:5433/desk?sslmode=require',
  }),
  secrets: {
    RECEIPT_PEPPER: 'secret-pepper',
    RECEIPT_SALT: 'secret-salt',
    AUDIT_KEY: 'secret-audit',
    RELEASE_KEY: 'secret-release',
    WEBHOOK_KEY: 'secret-webhook',
    databasePasswords: Object.fromEntries(
      DATABASE_ROLES.map((role) => [role, `secret-of-${role}`]),
    ) as Record<DatabaseRole, string>,
  },
  ownerUrl: 'postgres://given:secret-of-owner@db.test:5433/desk?sslmode=require',
};

/** Everything secret that a process gets to see. */
const secretsOf = (child: Parameters<typeof childEnvironment>[0]) =>
  [...JSON.stringify(childEnvironment(child, installation)).matchAll(/secret-[a-z-]+/g)]
    .map(([found]) => found)
    .sort();

describe('What a process gets to know', () => {
  it.each([
    ['intake', ['secret-of-files', 'secret-of-intake', 'secret-pepper', 'secret-salt']],
    ['exchange', ['secret-of-exchange', 'secret-of-mail']],
    [
      'desk',
      [
        'secret-audit',
        'secret-of-desk',
        'secret-of-files',
        'secret-of-mail',
        'secret-of-redis',
        'secret-pepper',
        'secret-release',
        'secret-salt',
        'secret-webhook',
      ],
    ],
    ['reports', ['secret-of-reports']],
    [
      'worker',
      ['secret-of-files', 'secret-of-mail', 'secret-of-redis', 'secret-of-worker', 'secret-webhook'],
    ],
  ] as const)('of secrets is, for %s, only what it needs', (child, expected) => {
    expect(secretsOf(child)).toEqual(expected);
  });

  it('of the database is its own role in the same database', () => {
    expect(childEnvironment('reports', installation)['DATABASE_URL']).toBe(
      'postgres://spreekrecht_reports:secret-of-reports@db.test:5433/desk?sslmode=require',
    );
  });

  it('is, for the operator’s commands, the owner’s connection and every secret that they work with', () => {
    expect(childEnvironment('cli', installation)).toMatchObject({
      DATABASE_URL: installation.ownerUrl,
      RECEIPT_PEPPER: 'secret-pepper',
      AUDIT_KEY: 'secret-audit',
    });
  });

  it('of time is the moment that the system believes it is, or nothing', () => {
    expect(childEnvironment('desk', installation)).not.toHaveProperty('CLOCK');
    const simulated = { ...installation, simulatedMoment: '2027-01-05T09:00:00Z' };
    for (const child of CHILDREN) {
      expect(childEnvironment(child, simulated)).toMatchObject({
        CLOCK: '2027-01-05T09:00:00Z',
        INTAKE_PORT: '4000',
      });
    }
  });

  it('gives secrets of the environment the right of way over those of the folder', () => {
    const env = { ...installation.env, AUDIT_KEY: 'given' };
    expect(childEnvironment('desk', { ...installation, env })).toMatchObject({ AUDIT_KEY: 'given' });
  });

  it('can be read back by the child as a valid environment', () => {
    const { RECEIPT_PEPPER, RECEIPT_SALT, AUDIT_KEY, RELEASE_KEY, WEBHOOK_KEY, ...env } = childEnvironment(
      'desk',
      installation,
    );
    expect([RECEIPT_PEPPER, RECEIPT_SALT, AUDIT_KEY, RELEASE_KEY, WEBHOOK_KEY]).toEqual([
      'secret-pepper',
      'secret-salt',
      'secret-audit',
      'secret-release',
      'secret-webhook',
    ]);
    expect(loadEnv(env)).toMatchObject({ INTAKE_PORT: 4000, DESK_DATA: '/data', LOG_LEVEL: 'info' });
  });
});
