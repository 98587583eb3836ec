import type { MigrationInterface, QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** A migration of hand-written SQL; the name carries the moment that orders it. */
export function sqlMigration(name: string, up: string, down: string): MigrationClass {
  const migration = class implements MigrationInterface {
    name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down);
    }
  };
  Object.defineProperty(migration, 'name', { value: name });
  return migration;
}
