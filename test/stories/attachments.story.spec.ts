import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sharp from 'sharp';
import { FixedClock } from '@app/kernel';
import {
  attach,
  bytesAt,
  fileLinks,
  recording,
  tellingPdf,
  tellingPhoto,
  TELLING,
} from '../support/attachments.js';
import { dumpOf } from '../support/dump.js';
import { openTestDoor, type TestDoor } from '../support/intake-door.js';
import { codeOn, Person } from '../support/person.js';
import { until } from '../support/until.js';

const MB = 1024 * 1024;

describe('She adds photos, PDFs and recordings to what she tells, without a script', () => {
  let door: TestDoor;
  let owner: pg.Client;
  const clock = FixedClock.at('2026-11-23T09:00:00Z');
  beforeAll(async () => {
    door = await openTestDoor({ clock });
    owner = new pg.Client({ connectionString: door.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await door.close();
  });

  const count = async (table: string) =>
    Number((await owner.query<{ count: string }>(`select count(*) from cases.${table}`)).rows[0]?.count);

  /** Somebody who has begun and told a story, on the page of her files. */
  async function writing(): Promise<{ person: Person; code: string }> {
    const person = new Person(door.url);
    await person.open('/nl/begin');
    await person.send('/nl/begin');
    const code = codeOn(person.page.html);
    await person.open('/nl/1');
    await person.send('/nl/1', {
      narrative: 'De gemeente stuurde mij een brief.',
      language: 'nl',
      go: 'next',
    });
    await person.open('/nl/6');
    await person.send('/nl/6', { go: 'next' });
    expect(person.page.path).toBe('/nl/attach');
    return { person, code };
  }

  it('between what happened and what she wants, and sees them under neutral names', async () => {
    const { person } = await writing();
    expect(person.page.html).not.toMatch(/capture/);
    await attach(person, [await tellingPhoto(), await tellingPdf()]);
    expect(person.page.status).toBe(200);
    expect(person.text).toMatch(/Foto 1, \d+ kB/);
    expect(person.text).toMatch(/Pdf 2, \d+ kB/);
    expect(person.page.html).not.toMatch(/Geheime/);
    const [photo = '', pdf = ''] = fileLinks(person);
    const seen = await bytesAt(person, photo);
    expect(seen.headers.get('content-type')).toBe('image/jpeg');
    expect(seen.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(seen.bytes.toString('latin1')).not.toMatch(/Geheime|Exif/);
    expect((await sharp(seen.bytes).metadata()).width).toBe(320);
    expect((await bytesAt(person, pdf)).headers.get('content-disposition')).toMatch(
      /^attachment; filename="2.pdf"/,
    );

    await attach(person, [], { go: 'next' });
    expect(person.page.path).toBe('/nl/7');
    await person.send('/nl/7', { go: 'back' });
    expect(person.text).toContain('Foto 1');
    const dump = await dumpOf(door.database.url);
    for (const word of TELLING) expect(dump).not.toContain(word);
    expect(door.log.join('\n')).not.toMatch(/Geheime/);
  });

  it('takes one away again, and its bytes are gone', async () => {
    const { person } = await writing();
    await attach(person, [await tellingPhoto(), await tellingPhoto('#00aa00')]);
    const before = await count('attachment_chunks');
    const [first = ''] = fileLinks(person);
    const id = first.split('/').pop() ?? '';
    await person.send('/nl/attach/remove', { file: id });
    expect(person.text).not.toContain('Foto 1');
    expect(person.text).toContain('Foto 2');
    expect(await count('attachment_chunks')).toBe(before - 2);
    expect((await bytesAt(person, first)).status).toBe(404);
  });

  it('is told kindly what is wrong with a file, and the others stay', async () => {
    const { person } = await writing();
    const photo = await tellingPhoto();
    const broken = { name: 'b.jpg', bytes: photo.bytes.slice(0, photo.bytes.length / 3) };
    await attach(person, [
      photo,
      { name: 'photo.jpg', bytes: Buffer.from('MZ this is a program'), type: 'image/jpeg' },
      { name: 'empty.pdf', bytes: Buffer.alloc(0) },
      broken,
      recording(26 * MB),
      recording(1000),
    ]);
    expect(person.page.status).toBe(422);
    for (const line of [
      'Bestand 2 van je keuze: Dit soort bestand',
      'Bestand 3 van je keuze: Er zit niets',
      'Bestand 4 van je keuze: Dit bestand is beschadigd',
      'Bestand 5 van je keuze: Dit bestand is groter dan 25 MB',
    ]) {
      expect(person.text).toContain(line);
    }
    expect(fileLinks(person)).toHaveLength(2);
    expect(person.text).toMatch(/Foto 1/);
    expect(person.text).toMatch(/Opname 2, 1 kB/);
    expect(
      Number(
        (await owner.query('select count(*) from cases.attachments where ready_at is null')).rows[0].count,
      ),
    ).toBe(0);
    await person.open('/nl/1');
    expect(person.page.html).toContain('De gemeente stuurde mij een brief.');
  });

  it('adds ten and not eleven, also from two windows at once', async () => {
    const { person } = await writing();
    const notes = (many: number) => Array.from({ length: many }, () => recording(500));
    await attach(person, notes(8));
    const other = new Person(door.url);
    Object.assign(other, {
      cookies: new Map(person.cookie.split('; ').map((pair) => pair.split('=') as [string, string])),
    });
    await other.open('/nl/attach');
    await Promise.all([attach(person, notes(3)), attach(other, notes(3))]);
    await person.open('/nl/attach');
    expect(fileLinks(person)).toHaveLength(10);
    expect(person.page.html).not.toContain('type="file"');
    expect(`${other.text}`).toMatch(/10 bestanden/);
  });

  it('has 25 MB taken in whole, and it comes back byte for byte', async () => {
    const { person } = await writing();
    const whole = recording(25 * MB);
    await attach(person, [whole]);
    expect(person.text).toContain('Opname 1, 26,2 MB');
    const { bytes } = await bytesAt(person, fileLinks(person)[0] ?? '');
    expect(bytes.equals(Buffer.from(whole.bytes))).toBe(true);
  });

  it('loses her connection half way: nothing of it is seen or stays', async () => {
    const { person } = await writing();
    const before = { rows: await count('attachments'), chunks: await count('attachment_chunks') };
    const csrf = person.hidden('/nl/attach').find(([name]) => name === 'csrf')?.[1] ?? '';
    const head = `--x\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n--x\r\ncontent-disposition: form-data; name="files"; filename="a.amr"\r\n\r\n`;
    const { port } = new URL(door.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /nl/attach HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${person.cookie}\r\norigin: ${door.url}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${5 * MB}\r\n\r\n${head}`,
    );
    socket.write(Buffer.from(recording(2 * MB).bytes));
    await until(async () => (await count('attachment_chunks')) >= before.chunks + 7);
    await person.open('/nl/attach');
    expect(fileLinks(person)).toEqual([]);
    socket.destroy();
    await until(async () => (await count('attachments')) === before.rows);
    expect(await count('attachment_chunks')).toBe(before.chunks);
  });

  it('has a door that dies half way: what was left is swept up by the next file', async () => {
    await owner.query(
      `insert into cases.attachments (id, draft_lookup, number, created_at)
       select '0193a000-0000-7000-8000-000000000001', receipt_lookup, 99, $1 from intake.drafts limit 1`,
      [new Date('2026-11-23T07:30:00Z')],
    );
    const { person } = await writing();
    await attach(person, [recording(10)]);
    const { rows } = await owner.query(`select from cases.attachments where number = 99`);
    expect(rows).toEqual([]);
  });

  it('throws it all away: the files go with it', async () => {
    const { person } = await writing();
    await attach(person, [await tellingPhoto()]);
    const before = await count('attachments');
    await person.open('/nl/code');
    await person.send('/nl/discard');
    expect(await count('attachments')).toBe(before - 1);
  });

  it('sends it, finds them in her messages, adds one there, and erases everything', async () => {
    await owner.query('delete from cases.attachments');
    const { person, code } = await writing();
    await attach(person, [await tellingPhoto(), await tellingPdf()]);
    await person.open('/nl/8');
    expect(person.text).toContain('Foto 1');
    await person.send('/nl/8', { go: 'untyped' });
    expect(await count('attachments')).toBe(2);

    const later = new Person(door.url);
    await later.open('/nl/open');
    await later.send('/nl/open', { code });
    await later.open('/nl/box/read');
    expect(later.page.html).toContain('href="/nl/attach"');
    await later.open('/nl/attach');
    await attach(later, [recording(2000)]);
    expect(later.text).toMatch(/Foto 1.*Pdf 2.*Opname 3/);
    const links = fileLinks(later);
    expect((await bytesAt(later, links[0] ?? '')).headers.get('content-type')).toBe('image/jpeg');
    await later.send('/nl/attach/remove', { file: links[1]?.split('/').pop() ?? '' });
    expect(later.text).not.toContain('Pdf 2');
    const dump = await dumpOf(door.database.url);
    for (const word of TELLING) expect(dump).not.toContain(word);

    await later.open('/nl/box/stop');
    await later.send('/nl/box/stop', { way: 'erase' });
    await later.send('/nl/box/stop', { way: 'erase', sure: 'yes' });
    expect([await count('attachments'), await count('attachment_chunks')]).toEqual([0, 0]);
  });

  it('nobody else reaches them: another code, no code, another site', async () => {
    const { person } = await writing();
    await attach(person, [await tellingPhoto()]);
    const [link = ''] = fileLinks(person);
    const { person: other } = await writing();
    expect((await bytesAt(other, link)).status).toBe(404);
    expect((await bytesAt(new Person(door.url), link)).headers.get('location')).toBe('/nl/open');
    await other.send('/nl/attach/remove', { file: link.split('/').pop() ?? '' });
    expect((await bytesAt(person, link)).status).toBe(200);
    const form = new FormData();
    form.append('files', new Blob(['%PDF-1.7']), 'x.pdf');
    const foreign = await fetch(`${door.url}/nl/attach`, {
      method: 'POST',
      body: form,
      headers: { cookie: person.cookie, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    const worker = new pg.Client({ connectionString: door.database.urlAs('worker') });
    await worker.connect();
    await expect(worker.query('select sealed_key from cases.attachments')).rejects.toThrow(
      /permission denied/,
    );
    await expect(worker.query('select sealed from cases.attachment_chunks')).rejects.toThrow(
      /permission denied/,
    );
    await expect(worker.query('delete from cases.attachments')).rejects.toThrow(/permission denied/);
    await worker.end();
  });
});
