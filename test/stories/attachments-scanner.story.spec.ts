import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AttachmentReadingService, MessageFilesService } from '@app/casework';
import { attach, recording, type PostedFile } from '../support/attachments.js';
import { openTestDesk, type TestDesk } from '../support/desk.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';

/** A voice note in which the scanner of this test finds something. */
const infected = (): PostedFile => ({
  name: 'x.amr',
  bytes: Buffer.from('#!AMR\nHERE-IS-EVIL'.padEnd(900_000, '~')),
});

describe('A scanner looks at what she sends', () => {
  let door: TestDoor;
  let desk: TestDesk;
  let owner: pg.Client;
  let scanner: Server;
  let isAway = false;
  let asked = 0;

  beforeAll(async () => {
    scanner = createServer((socket) => {
      if (isAway) return void socket.destroy();
      asked += 1;
      let received = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
        socket.end(received.includes('HERE-IS-EVIL') ? 'stream: Own.Evil FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', () => resolve()));
    const env = { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String((scanner.address() as AddressInfo).port) };
    door = await openTestDoor({ env });
    desk = await openTestDesk(door.database.urlAs('desk'), { env });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await desk.close();
    await door.close();
    await new Promise((resolve) => scanner.close(resolve));
  });

  const scans = async () =>
    (await owner.query<{ scan: string }>('select scan from cases.attachments order by number')).rows.map(
      ({ scan }) => scan,
    );

  it('refuses a virus in kind words and keeps nothing of it; with the scanner away no file of hers is lost', async () => {
    const noor = await desk.colleague('noor');
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
    expect(person.text).toContain('niet jouw schuld');
    expect(await scans()).toEqual(['clean']);
    const { rows } = await owner.query('select count(*)::int as n from cases.attachment_chunks');
    expect(rows[0]).toEqual({ n: 8 });

    isAway = true;
    await attach(person, [recording(100), infected()]);
    expect(person.text).toMatch(/Opname 2.*Opname 3/);
    expect(await scans()).toEqual(['clean', 'not-scanned', 'not-scanned']);
    await person.open('/nl/8');
    await person.send('/nl/8', { go: 'untyped' });

    // Scanned when a caseworker opens it: still away, and marked; back again, and told.
    const files = desk.app.get(AttachmentReadingService);
    const [found] = (await owner.query<{ id: string }>('select id from cases.cases')).rows;
    const caseId = found?.id ?? '';
    const ids = (await owner.query<{ id: string }>('select id from cases.attachments order by number')).rows;
    const [, second = { id: '' }, third = { id: '' }] = ids;
    expect((await files.open(noor, caseId, second.id)).attachment.scan).toBe('not-scanned');
    isAway = false;
    const before = asked;
    expect((await files.open(noor, caseId, second.id)).attachment.scan).toBe('clean');
    expect((await files.open(noor, caseId, third.id)).attachment.scan).toBe('infected');
    await expect(files.content(noor, caseId, third.id)).rejects.toMatchObject({
      code: 'CASEWORK.ATTACHMENT_INFECTED',
    });
    await files.open(noor, caseId, second.id);
    expect(asked).toBe(before + 2);
    expect(await scans()).toEqual(['clean', 'clean', 'infected']);

    // What the desk sends her is looked at in the same way.
    const sending = desk.app.get(MessageFilesService);
    const incoming = ({ name, bytes }: PostedFile) => ({
      name,
      bytes: (async function* () {
        yield Buffer.from(bytes);
      })(),
      isCutOff: () => false,
    });
    await expect(sending.take(noor, caseId, incoming(infected()), 0)).rejects.toMatchObject({
      code: 'FILES.VIRUS',
    });
    expect((await sending.take(noor, caseId, incoming(recording(900)), 0)).scan).toBe('clean');
    expect(await scans()).toEqual(['clean', 'clean', 'infected', 'not-scanned']);
  });
});
