import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sharp from 'sharp';
import {
  bytesAt,
  recording,
  tellingPdf,
  tellingPhoto,
  TELLING,
  type PostedFile,
} from '../support/attachments.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { Person } from '../support/person.js';

describe('A caseworker opens what she sent, safely and seen', () => {
  let house: DeskHouse;
  let noor: Colleague;
  let owner: pg.Client;
  let receipt: string;
  let caseId: string;
  let desk: Person;
  const photos: PostedFile[] = [];

  const rows = async <Row>(sql: string) => (await owner.query(sql)).rows as Row[];
  const hrefs = () =>
    [...desk.page.html.matchAll(/href="(\/cases\/[0-9a-f-]{36}\/attachments\/[0-9a-f-]{36})"/g)].map(
      ([, href]) => href ?? '',
    );
  const program = (method: string, path: string, file?: PostedFile, code = receipt) => {
    const form = new FormData();
    if (file !== undefined) form.append('file', new Blob([file.bytes as BlobPart]), file.name);
    return fetch(`${house.intake.url}/api/v1/attachments${path}`, {
      method,
      headers: { authorization: `Receipt ${code}` },
      body: file === undefined ? undefined : form,
    });
  };

  beforeAll(async () => {
    house = await DeskHouse.open();
    noor = await house.colleague('noor');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    receipt = (await house.complain({ language: 'nl', narrative: 'De bank sloot mijn rekening.' })).receipt;
    photos.push(await tellingPhoto());
    for (const file of [photos[0] as PostedFile, await tellingPdf(), recording(700_000)]) {
      expect((await program('POST', '', file)).status).toBe(201);
    }
    caseId = (await rows<{ id: string }>('select id from cases.cases'))[0]?.id ?? '';
    desk = await house.atDesk(noor);
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  it('and programs can list, read and refuse like the pages do', async () => {
    const listed = (await (await program('GET', '')).json()) as {
      place: string;
      attachments: { id: string; kind: string; scan: string }[];
    };
    expect(listed.place).toBe('case');
    expect(listed.attachments.map(({ kind, scan }) => [kind, scan])).toEqual([
      ['photo', 'not-scanned'],
      ['pdf', 'not-scanned'],
      ['recording', 'not-scanned'],
    ]);
    const [first] = listed.attachments;
    const photo = await program('GET', `/${first?.id}`);
    expect(photo.headers.get('content-type')).toBe('image/jpeg');
    expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(100);
    const wrong = await program('POST', '', { name: 'x.jpg', bytes: Buffer.from('no photo at all') });
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([
      400,
      'FILES.TYPE_UNKNOWN',
    ]);
    expect((await program('POST', '', recording(26 * 1024 * 1024))).status).toBe(413);
    expect((await program('POST', '')).status).toBe(415);
    expect((await program('GET', '', undefined, '1234 5678 9012 3456 7890')).status).toBe(404);
    expect((await program('DELETE', '/nothing')).status).toBe(404);
    const added = (await (await program('POST', '', recording(20))).json()) as { id: string };
    expect((await program('DELETE', `/${added.id}`)).status).toBe(204);
    expect((await program('GET', `/${added.id}`)).status).toBe(404);
  });

  it('in a list on the case, each on a page of its own, with a line in the audit trail', async () => {
    await desk.open(`/cases/${caseId}`);
    expect(desk.text).toMatch(/Foto 1, \d+ kB.*Pdf 2, \d+ kB.*Opname 3, 700 kB/);
    expect(desk.text).toContain('Ze voegde een bestand toe');
    const [photo = '', pdf = '', sound = ''] = hrefs();
    await desk.open(photo);
    expect(desk.page.html).toContain(`<img class="attachment-shown" src="${photo}/content"`);
    expect(desk.page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*media-src 'self'/);
    const bytes = await bytesAt(desk, `${photo}/content`);
    expect(bytes.headers.get('content-disposition')).toBe('attachment; filename="photo-1.jpg"');
    expect(bytes.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(bytes.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await sharp(bytes.bytes).metadata()).exif).toBeUndefined();
    await desk.open(pdf);
    expect(desk.page.html).not.toMatch(/<(img|iframe|embed|object|video|audio)\b/);
    expect((await bytesAt(desk, `${pdf}/content`)).bytes.toString('latin1')).not.toMatch(/Geheime/);
    await desk.open(sound);
    expect(desk.page.html).toContain('<audio controls');
    const audit = await rows<{ detail: { number: number } }>(
      `select detail from audit.events where action = 'attachment-opened' order by position`,
    );
    expect(audit.map(({ detail }) => detail.number)).toEqual([1, 2, 3]);
  });

  it('piece by piece, as players ask, which is one opening', async () => {
    await desk.open(`/cases/${caseId}`);
    const sound = `${hrefs()[2]}/content`;
    const piece = await fetch(desk.url + sound, {
      headers: { cookie: desk.cookie, range: 'bytes=262140-262150' },
    });
    expect(piece.status).toBe(206);
    expect(piece.headers.get('content-range')).toBe('bytes 262140-262150/700000');
    expect(
      Buffer.from(await piece.arrayBuffer()).equals(
        Buffer.from(recording(700_000).bytes).subarray(262140, 262151),
      ),
    ).toBe(true);
    const before = await rows(`select 1 from audit.events where action = 'attachment-opened'`);
    house.clock.moveTo('2026-11-23T09:20:00Z');
    await bytesAt(desk, sound);
    const after = await rows(`select 1 from audit.events where action = 'attachment-opened'`);
    expect(after.length).toBe(before.length + 1);
  });

  it('never the original, until she consents, and no longer when she takes it back', async () => {
    await desk.open(`/cases/${caseId}`);
    const [photo = ''] = hrefs();
    expect((await bytesAt(desk, `${photo}/original`)).status).toBe(403);
    await desk.open(photo);
    await desk.send(`${photo}/original-questions`, { text: '' });
    expect(desk.page.status).toBe(422);
    await desk.open(photo);
    await desk.send(`${photo}/original-questions`, {
      text: 'Op de foto staat een datum. Die wil de rechter zien.',
    });
    await desk.open(photo);
    expect(desk.text).toContain('nog niet geantwoord');

    const box = await house.mailbox<{ consents: { id: string; kind: string; text: string }[] }>(receipt);
    const asked = box.consents.find(({ kind }) => kind === 'original');
    expect(asked?.text).toBe('Nr. 1: Op de foto staat een datum. Die wil de rechter zien.');
    await house.mailbox(receipt, `/consents/${asked?.id}`, { decision: 'give' });
    const original = await bytesAt(desk, `${photo}/original`);
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
    expect(original.bytes.equals(Buffer.from(photos[0]?.bytes ?? []))).toBe(true);
    expect(original.bytes.toString('latin1')).toContain('GeheimeCamera');
    expect(await rows(`select 1 from audit.events where action = 'original-opened'`)).toHaveLength(1);

    await house.mailbox(receipt, `/consents/${asked?.id}`, { decision: 'withdraw' });
    expect((await bytesAt(desk, `${photo}/original`)).status).toBe(403);
    expect(await rows('select 1 from cases.attachments where shared_original_key is not null')).toEqual([]);
  });

  it('unless there is a wall: a colleague with a tie, and one without a key, see nothing', async () => {
    await desk.open(`/cases/${caseId}`);
    const [photo = ''] = hrefs();
    const sanne = await house.colleague('sanne');
    const other = await house.atDesk(sanne);
    for (const path of [photo, `${photo}/content`, `${photo}/original`]) {
      expect((await bytesAt(other, path)).status).toBe(404);
    }
    await owner.query(
      `insert into cases.recusals (case_id, staff_id, reason, recorded_at) values ($1, $2, 'tie', now())`,
      [caseId, noor.id],
    );
    for (const path of [photo, `${photo}/content`]) expect((await bytesAt(desk, path)).status).toBe(404);
    await owner.query('delete from cases.recusals');
  });

  it('as it was sent: pieces that were swapped or cut off in the database do not open', async () => {
    await desk.open(`/cases/${caseId}`);
    const sound = hrefs()[2] ?? '';
    const id = sound.split('/').pop() ?? '';
    await owner.query(
      `update cases.attachment_chunks set number = case number when 0 then 1 else 0 end + 10 where attachment_id = $1 and copy = 'cleaned' and number < 2`,
      [id],
    );
    await owner.query(`update cases.attachment_chunks set number = number - 10 where number >= 10`);
    const { status, bytes } = await bytesAt(desk, `${sound}/content`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(bytes.toString('latin1')).not.toContain('~~~~');
    await owner.query(
      `delete from cases.attachment_chunks where attachment_id = $1 and copy = 'cleaned' and number = 2`,
      [id],
    );
    expect((await bytesAt(desk, `${sound}/content`)).status).toBeGreaterThanOrEqual(400);
  });

  it('and when a case is withdrawn and erased by age, nothing of her files is left', async () => {
    await house.mailbox(receipt, '/withdrawal', { erase: false });
    expect(Number((await rows<{ n: string }>('select count(*) n from cases.attachments'))[0]?.n)).toBe(3);
    const worker = new pg.Client({ connectionString: house.intake.database.urlAs('worker') });
    await worker.connect();
    await worker.query(`select cases.erase_ended('2030-01-01', '2030-01-01', 10)`);
    await worker.end();
    expect(await rows('select 1 from cases.attachments')).toEqual([]);
    expect(await rows('select 1 from cases.attachment_chunks')).toEqual([]);
    expect(house.log.join('\n') + house.intake.log.join('\n')).not.toMatch(new RegExp(TELLING.join('|')));
  });
});
