import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sharp from 'sharp';
import {
  attach,
  bytesAt,
  fileLinks,
  recording,
  tellingPdf,
  tellingPhoto,
  TELLING,
} from '../support/attachments.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import { Person } from '../support/person.js';

interface Box {
  messages: {
    id: string;
    text: string;
    files: { id: string; number: number; kind: string; isFromDesk: boolean }[];
  }[];
}

describe('A caseworker sends her a message with files', () => {
  let house: DeskHouse;
  let noor: Colleague;
  let owner: pg.Client;
  let receipt: string;
  let caseId: string;
  let desk: Person;

  const rows = async <Row>(sql: string) => (await owner.query(sql)).rows as Row[];
  const count = async (table: string) =>
    Number((await rows<{ n: string }>(`select count(*) n from ${table}`))[0]?.n);
  const to = () => `/cases/${caseId}/questions`;

  beforeAll(async () => {
    house = await DeskHouse.open();
    noor = await house.colleague('noor');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    receipt = (await house.complain({ language: 'nl', narrative: 'De bank sloot mijn rekening.' })).receipt;
    caseId = (await rows<{ id: string }>('select id from cases.cases'))[0]?.id ?? '';
    desk = await house.atDesk(noor);
    await desk.open(`/cases/${caseId}/assign`);
    await desk.send(`/cases/${caseId}/assignments`, { assigneeId: noor.id });
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  async function her(): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code: receipt });
    await person.open('/nl/box/read');
    return person;
  }

  /** Posts these parts in this order, with the session of the caseworker. */
  function posted(parts: [string, string | Uint8Array][], origin = desk.url): Promise<Response> {
    const form = new FormData();
    for (const [name, value] of parts)
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, new Blob([value as BlobPart]), 'x.jpg');
    return fetch(desk.url + to(), {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: desk.cookie, origin },
    });
  }

  it('who finds them under the message, cleaned, with a neutral name, and keeps them', async () => {
    await desk.open(`/cases/${caseId}/ask`);
    await attach(desk, [await tellingPhoto(), await tellingPdf()], {
      action: to(),
      typed: { text: 'Hier is de brief van de bank.' },
    });
    expect(desk.text).toContain('Uw bericht staat klaar in haar postvak');
    expect(desk.text).toMatch(
      /Hier is de brief van de bank\..*Bij dit bericht: Foto 1, \d+ kB · Pdf 2, \d+ kB/,
    );

    const person = await her();
    expect(person.text).toMatch(
      /Hier is de brief van de bank\. Bij dit bericht: Foto 1, \d+ kB Pdf 2, \d+ kB/,
    );
    const [photo = '', pdf = ''] = fileLinks(person);
    const seen = await bytesAt(person, photo);
    expect([seen.status, seen.headers.get('content-disposition')]).toEqual([200, 'inline; filename="1.jpg"']);
    expect(seen.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await sharp(seen.bytes).metadata()).exif).toBeUndefined();
    const letter = await bytesAt(person, pdf);
    expect(letter.headers.get('content-disposition')).toBe('attachment; filename="2.pdf"');
    expect(letter.bytes.toString('latin1')).not.toMatch(/Geheim/);

    await person.open('/nl/attach');
    expect(person.text).toContain('Van het loket');
    expect(person.page.html).not.toContain('action="/nl/attach/remove"');
    const id = photo.split('/').pop() ?? '';
    const removal = await fetch(`${house.intake.url}/api/v1/attachments/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Receipt ${receipt}` },
    });
    expect(removal.status).toBe(404);
    await attach(person, [recording(3000)]);
    await person.open('/nl/box/read');
    expect(person.text).toMatch(/Jij, [^.]* Opname 3, 3 kB/);

    const { messages } = await house.mailbox<Box>(receipt);
    expect(messages.map(({ files }) => files.map(({ number, kind }) => [number, kind]))).toEqual([
      [
        [1, 'photo'],
        [2, 'pdf'],
      ],
    ]);
    // Of what the desk sent there is no original, and no name anywhere.
    expect(
      await rows(
        `select c.copy, a.number from cases.attachment_chunks c join cases.attachments a on a.id = c.attachment_id
         where a.author_id is not null order by 2`,
      ),
    ).toEqual([
      { copy: 'cleaned', number: 1 },
      { copy: 'cleaned', number: 2 },
    ]);
    const [line] = await rows<{ detail: object }>(
      `select detail from audit.events where action = 'message-sent-to-her' order by position desc limit 1`,
    );
    expect(line?.detail).toEqual({ files: 2 });
    expect(house.log.join('\n')).not.toMatch(new RegExp(TELLING.join('|')));
  });

  it('not when one file is refused: it says which and why, keeps the words, and sends nothing', async () => {
    const before = [await count('cases.messages'), await count('cases.attachments')];
    await desk.open(`/cases/${caseId}/ask`);
    await attach(desk, [recording(100), { name: 'x.exe', bytes: Buffer.from('MZ is no photo at all') }], {
      action: to(),
      typed: { text: 'Dit is nog niet weg.' },
    });
    expect(desk.page.status).toBe(422);
    expect(desk.text).toContain('Bestand 2 van uw keuze: Dit soort bestand gaat niet');
    expect(desk.text).toContain('Kies alle bestanden opnieuw');
    expect(desk.page.html).toMatch(/<textarea[^>]*>Dit is nog niet weg\.<\/textarea>/);
    expect([await count('cases.messages'), await count('cases.attachments')]).toEqual(before);

    await desk.open(`/cases/${caseId}/ask`);
    const eleven = Array.from({ length: 11 }, () => recording(20));
    await attach(desk, eleven, { action: to(), typed: { text: 'Te veel.' } });
    expect(desk.text).toContain('Bestand 11 van uw keuze: Er gaan hoogstens 10 bestanden');
    await desk.open(`/cases/${caseId}/ask`);
    await attach(desk, [recording(26 * 1024 * 1024)], { action: to(), typed: { text: 'Te groot.' } });
    expect(desk.text).toContain('groter dan 25 MB');
    await desk.open(`/cases/${caseId}/ask`);
    await attach(desk, [recording(100)], { action: to(), typed: { text: ' ' } });
    expect(desk.page.status).toBe(422);
    expect([await count('cases.messages'), await count('cases.attachments')]).toEqual(before);
  });

  it('only from a form of her own: without the token, behind a file, or from elsewhere it is refused', async () => {
    const before = [await count('cases.messages'), await count('cases.attachments')];
    await desk.open(`/cases/${caseId}/ask`);
    const hidden = desk.hidden(to());
    const withToken: [string, string][] = [...hidden, ['text', 'Niet van haar']];
    const without = withToken.filter(([name]) => name !== 'csrf');
    const csrf = withToken.filter(([name]) => name === 'csrf');
    const { bytes } = await tellingPhoto();
    const other = await house.atDesk(noor);
    await other.open(`/cases/${caseId}/ask`);
    const foreign = other.hidden(to()).filter(([name]) => name === 'csrf');

    expect((await posted([...without, ['files', bytes]])).status).toBe(403);
    expect((await posted([...without, ['files', bytes], ...csrf])).status).toBe(403);
    const stale = await posted([...foreign, ...without, ['files', bytes]]);
    expect(stale.status).toBe(403);
    // What was typed comes back in a form of its own, which says that the files are gone.
    const page = await stale.text();
    expect(page).toContain('Niet van haar');
    expect(page).toContain('De bestanden zijn niet bewaard');
    expect((await posted([...withToken, ['files', bytes]], 'https://elsewhere.example')).status).toBe(403);
    // No other form of the desk takes files at all.
    const note = new FormData();
    for (const [name, value] of withToken) note.append(name, value);
    const notes = await fetch(`${desk.url}/cases/${caseId}/notes`, {
      method: 'POST',
      body: note,
      headers: { cookie: desk.cookie, origin: desk.url },
    });
    expect(notes.status).toBe(415);
    expect([await count('cases.messages'), await count('cases.attachments')]).toEqual(before);
  });

  it('and logs in again when her session had ended, with the words kept', async () => {
    const stranger = new Person(house.url);
    await desk.open(`/cases/${caseId}/ask`);
    stranger.page = desk.page;
    await attach(stranger, [recording(900_000)], { action: to(), typed: { text: 'Lang aan gewerkt.' } });
    expect(stranger.page.status).toBe(401);
    await stranger.send('/login', house.credentials(noor));
    expect(stranger.text).toContain('De bestanden zijn niet bewaard');
    await stranger.send(to(), { text: 'Lang aan gewerkt.' });
    expect(stranger.text).toContain('Uw bericht staat klaar');
    expect((await house.mailbox<Box>(receipt)).messages.at(-1)).toMatchObject({
      text: 'Lang aan gewerkt.',
      files: [],
    });
  });

  it('from a program too, and a colleague behind the wall sends nothing', async () => {
    const program = await house.program(noor);
    const send = (by: DeskProgram, version: number, token = by.csrfToken) => {
      const form = new FormData();
      form.append('version', String(version));
      form.append('text', 'Van een programma.');
      form.append('files', new Blob([recording(500).bytes as BlobPart]), 'a.amr');
      return fetch(`${house.url}/api/v1/cases/${caseId}/questions-with-files`, {
        method: 'POST',
        body: form,
        headers: { cookie: by.cookie, 'x-csrf-token': token },
      });
    };
    const { body } = await program.get<{ version: number }>(`/cases/${caseId}`);
    expect((await send(program, body.version, 'x'.repeat(59))).status).toBe(403);
    expect((await send(program, body.version - 1)).status).toBe(409);
    expect((await send(program, body.version)).status).toBe(201);
    const last = (await house.mailbox<Box>(receipt)).messages.at(-1);
    expect(last).toMatchObject({
      text: 'Van een programma.',
      files: [{ kind: 'recording', isFromDesk: true }],
    });
    expect(await count('cases.attachments where ready_at is null')).toBe(0);

    const bram = await house.program(await house.colleague('bram'));
    expect((await send(bram, body.version + 1)).status).toBe(404);
  });

  it('and when she erases everything, the files of the desk go too', async () => {
    await house.mailbox(receipt, '/withdrawal', { erase: true });
    expect([await count('cases.attachments'), await count('cases.attachment_chunks')]).toEqual([0, 0]);
  });
});
