import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditVerifier } from '@app/audit';
import { FilingService, HerCaseService } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { readBackup, writeBackup } from '../../apps/cli/src/backup/backup.js';
import { makeReceipt, openTestDesk } from '../support/desk.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('A backup', () => {
  let before: TestDatabase;
  let after: TestDatabase;
  beforeAll(async () => {
    before = await freshDatabase();
    after = await freshDatabase();
  });
  afterAll(async () => {
    await before.drop();
    await after.drop();
  });

  it('brings every case back, sealed as it was, and is refused where something is already', async () => {
    const desk = await openTestDesk(before.url);
    const noor = await desk.colleague('noor');
    const receipt = await makeReceipt();
    const filed = await desk.app
      .get(FilingService)
      .file({ language: 'ro', narrative: 'Am cerut un cont simplu.\n\\N\tși\\rest "ă"' }, receipt.key);
    await desk.app.get(CaseReadingService).open(noor, filed.caseId);
    await desk.close();

    const counts = { tables: 0, rows: 0 };
    const lines = await collect(writeBackup(before.url, counts));
    expect(lines.join('')).not.toContain('simplu');
    const restored = await readBackup(after.url, Readable.from(lines));
    expect(restored.rows).toBe(counts.rows);

    const again = await openTestDesk(after.url);
    const opened = await again.app.get(HerCaseService).open(receipt.key);
    expect(opened.facts.reference).toBe(filed.reference);
    expect((await again.app.get(CaseReadingService).open(noor, filed.caseId)).narrative).toContain(
      '\\N\tși\\rest "ă"',
    );
    expect(await again.app.get(AuditVerifier).verify()).toMatchObject({ intact: true });
    await again.close();
    await expect(readBackup(after.url, Readable.from(lines))).rejects.toMatchObject({
      code: 'CLI.NOT_EMPTY',
    });
  });

  it('that was cut off puts nothing back', async () => {
    const empty = await freshDatabase();
    const lines = await collect(writeBackup(before.url, { tables: 0, rows: 0 }));
    const cut = new PassThrough();
    cut.end(lines.slice(0, -1).join(''));
    await expect(readBackup(empty.url, cut)).rejects.toMatchObject({ code: 'CLI.NOT_A_BACKUP' });
    const desk = await openTestDesk(empty.url);
    expect(await collect(writeBackup(empty.url, { tables: 0, rows: 0 }))).toHaveLength(
      lines.filter((line) => !line.startsWith('r')).length,
    );
    await desk.close();
    await empty.drop();
  });
});
