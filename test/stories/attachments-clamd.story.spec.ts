import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { attach, recording, type PostedFile } from '../support/attachments.js';
import { EICAR, HAS_CLAMD, startClamd, type RunningClamd } from '../support/clamd.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';

/** A voice note that carries the string, far from its beginning. */
const infected = (): PostedFile => ({
  name: 'note.amr',
  bytes: Buffer.from(`#!AMR\n${'~'.repeat(200_000)}${EICAR}${'~'.repeat(200_000)}`),
});

(HAS_CLAMD ? describe : describe.skip)("ClamAV's own daemon looks at what she sends", () => {
  let door: TestDoor;
  let clamd: RunningClamd;
  let owner: pg.Client;

  beforeAll(async () => {
    clamd = await startClamd();
    door = await openTestDoor({ env: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) } });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  }, 90_000);
  afterAll(async () => {
    await owner?.end();
    await door?.close();
    await clamd?.stop();
  });

  const scans = async () =>
    (await owner.query<{ scan: string }>('select scan from cases.attachments order by number')).rows.map(
      ({ scan }) => scan,
    );

  it('keeps what is clean, refuses what is not, and loses nothing when the daemon dies', async () => {
    const person = new Person(door.url);
    await person.open('/nl/begin');
    await person.send('/nl/begin');
    expect(codeOn(person.page.html)).toHaveLength(20);
    await person.open('/nl/1');
    await person.send('/nl/1', { narrative: 'Een verhaal.', language: 'nl', go: 'next' });
    await person.open('/nl/attach');
    await attach(person, [recording(900_000), infected()]);
    expect(person.page.status).toBe(422);
    expect(person.text).toContain('Bestand 2 van je keuze: Er zit misschien een virus in dit bestand');
    expect(await scans()).toEqual(['clean']);

    await clamd.stop();
    await attach(person, [recording(100_000)]);
    expect(person.page.status).toBe(200);
    expect(await scans()).toEqual(['clean', 'not-scanned']);
  }, 60_000);
});
