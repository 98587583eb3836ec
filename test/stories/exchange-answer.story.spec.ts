import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '@app/kernel';
import { readPdf } from '../../libs/documents/src/testing/pdf-reading.js';
import { EXTRACT, ExchangeSetting, NARRATIVE, type Visitor } from '../support/exchange.js';

const MORNING = '2026-11-23T09:00:00Z';
const ANSWER = 'Wij openen de rekening alsnog.\nOnze excuses voor de pimpelmees aan de balie.';

describe('An institution answers through its link', () => {
  let setting: ExchangeSetting;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
  });
  beforeEach(() => setting.desk.clock.moveTo(MORNING));
  afterAll(() => setting.close());

  const opened = async () => {
    const sent = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(sent.secret, sent.passcode);
    return { ...sent, visitor };
  };
  const send = (visitor: Visitor, fields: Record<string, string>) => visitor.post('/nl/message', fields);

  it('and the answer lands in the case, sealed, with a receipt that has date and time', async () => {
    const { complaint, visitor } = await opened();
    setting.desk.clock.moveTo('2026-11-24T13:05:00Z');
    await visitor.get('/nl/message');
    expect(visitor.text).toContain('U was een tijd weg');
    const { secret, passcode } = await setting.sent(complaint);
    await visitor.open(secret, passcode);
    await send(visitor, { kind: 'answer', text: ANSWER });
    expect(visitor.location).toBe('/nl/message/received');
    expect(visitor.text).toContain('Wij hebben uw antwoord ontvangen');
    expect(visitor.text).toContain('24 november 2026 om 14:05');
    const extract = (await complaint.extracts()).at(-1);
    expect(extract).toMatchObject({ status: 'answered' });
    expect(extract?.links[0]?.answeredAt).toEqual(new Date('2026-11-24T13:05:00Z'));
    expect(extract?.answers).toMatchObject([
      { kind: 'answer', text: ANSWER, receivedAt: new Date('2026-11-24T13:05:00Z') },
    ]);
    expect(await complaint.status()).toBe('in-progress');
    const [facts] = await query<{ they_wrote_at: Date }>(
      'select they_wrote_at from cases.cases where id = $1',
      [complaint.caseId],
    );
    expect(facts?.they_wrote_at).toEqual(new Date('2026-11-24T13:05:00Z'));
  });

  it('and no word of the answer, the extract or the complaint is readable in the database', async () => {
    const { visitor, complaint } = await opened();
    await send(visitor, { kind: 'answer', text: ANSWER });
    await setting.write(complaint, `${EXTRACT} Tweede versie.`);
    const columns = await query<{ place: string; name: string }>(
      `select format('%I.%I', table_schema, table_name) as place, column_name as name from information_schema.columns
       where table_schema in ('mediation', 'cases') and data_type in ('bytea', 'text', 'jsonb', 'ARRAY')`,
    );
    expect(columns.length).toBeGreaterThan(30);
    let seen = 0;
    for (const { place, name } of columns) {
      const rows = await query<{ value: unknown }>(
        `select ${name} as value from ${place} where ${name} is not null`,
      );
      seen += rows.length;
      for (const { value } of rows) {
        const readable = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
        for (const word of wordsOf(NARRATIVE, EXTRACT, ANSWER)) {
          if (readable.includes(word)) throw new Error(`${place}.${name} holds "${word}"`);
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('asks for more time until a day, and answers later through the same link', async () => {
    const { complaint, visitor } = await opened();
    await send(visitor, {
      kind: 'more-time',
      text: '',
      'until-day': '14',
      'until-month': '12',
      'until-year': '2026',
    });
    expect(visitor.text).toContain('Wij hebben meer tijd nodig');
    const [waiting] = await complaint.extracts();
    expect(waiting?.answers).toMatchObject([{ kind: 'more-time', moreTimeUntil: '2026-12-14', text: '' }]);
    expect(waiting).toMatchObject({ status: 'sent' });
    expect(waiting?.links[0]?.answeredAt).toBeNull();
    expect(await complaint.status()).toBe('in-progress');
    await visitor.get('/nl/message');
    expect(visitor.text).toContain('Dit hebben wij al van u ontvangen');
    await send(visitor, { kind: 'answer', text: 'Here it is.' });
    const [done] = await complaint.extracts();
    expect(done?.status).toBe('answered');
    expect(done?.answers.map((answer) => answer.kind)).toEqual(['more-time', 'answer']);
  });

  it('says that it is not for them', async () => {
    const { complaint, visitor } = await opened();
    await send(visitor, { kind: 'not-for-us', text: '' });
    expect(visitor.text).toContain('Wij kijken wie hier wel over gaat');
    expect((await complaint.extracts())[0]).toMatchObject({ status: 'answered' });
  });

  it.each([
    ['nothing chosen', { kind: '', text: 'Some words.' }, 'Kies wat u ons wilt laten weten'],
    ['no words', { kind: 'answer', text: ' ' }, 'Schrijf uw antwoord'],
    ['too many words', { kind: 'answer', text: 'x'.repeat(20_001) }, 'Uw tekst is te lang'],
    [
      'a control character',
      { kind: 'answer', text: 'Some\u0000words.' },
      'een teken dat wij niet kunnen verwerken',
    ],
    ['a change of reading direction', { kind: 'answer', text: 'Some \u202Ewords.' }, 'een onzichtbaar teken'],
    ['more time without a day', { kind: 'more-time', text: 'Some words.' }, 'Vul in wanneer u antwoordt'],
    [
      'more time until a day that is over',
      { kind: 'more-time', text: 'Some words.', 'until-day': '1', 'until-month': '11', 'until-year': '2026' },
      'Vul een datum na vandaag in',
    ],
    [
      'more time until no day at all',
      { kind: 'more-time', text: 'Some words.', 'until-day': '31', 'until-month': '2', 'until-year': '2027' },
      'Deze datum bestaat niet',
    ],
  ])('gets the form back, with everything in it, after %s', async (_what, fields, message) => {
    const { complaint, visitor } = await opened();
    await send(visitor, fields);
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain(message);
    expect(visitor.html).toContain('<title>Kijk nog even: Bericht</title>');
    if (fields.text.length < 100)
      expect(visitor.html).toContain('words.'.slice(0, fields.text.trim().length));
    expect((await complaint.extracts())[0]?.answers).toEqual([]);
    await send(visitor, { kind: 'answer', text: 'Good words.' });
    expect(visitor.location).toBe('/nl/message/received');
  });

  it('writes script and markup, which comes back as text', async () => {
    const { complaint, visitor } = await opened();
    const hostile = '<script>alert(1)</script> {{7*7}} </textarea><b>x</b>';
    await send(visitor, { kind: '', text: hostile });
    expect(visitor.html).not.toContain('<script>alert');
    expect(visitor.html).not.toContain('</textarea><b>');
    await send(visitor, { kind: 'answer', text: hostile });
    expect((await complaint.extracts())[0]?.answers[0]?.text).toBe(hostile);
  });

  it('sends the same form twice and is received once', async () => {
    const { complaint, visitor } = await opened();
    const id = newId();
    const fields = { id, kind: 'answer', text: 'Once.' };
    const csrf = /name="csrf" value="([^"]+)"/.exec(visitor.html)?.[1] ?? '';
    await Promise.all([1, 2, 3].map(() => send(visitor, { ...fields, csrf })));
    await visitor.get('/nl/message');
    expect((await complaint.extracts())[0]?.answers).toHaveLength(1);
    const history = await query(
      `select id from cases.history where case_id = $1 and kind = 'they-answered'`,
      [complaint.caseId],
    );
    expect(history).toHaveLength(1);

    // The number of somebody else's answer is no way to hide one.
    const other = await opened();
    await send(other.visitor, { id, kind: 'answer', text: 'Of another bank.' });
    expect(other.visitor.text).toContain('Dit formulier is al eerder gebruikt');
    await send(other.visitor, {});
    expect(other.visitor.location).toBe(null);
    await send(other.visitor, { kind: 'answer', text: 'Of another bank.' });
    expect((await other.complaint.extracts())[0]?.answers).toMatchObject([{ text: 'Of another bank.' }]);
  });

  it('was away for too long: the text is kept, and is back in the form after opening the link again', async () => {
    const { complaint, visitor, secret, passcode } = await opened();
    setting.desk.clock.moveTo('2026-11-23T10:01:00Z');
    await send(visitor, { kind: 'answer', text: 'Written for "hours" & hours.' });
    expect(visitor.status).toBe(403);
    expect(visitor.text).toContain('U was een tijd weg');
    expect(visitor.text).not.toContain('zakelijke rekening');
    await visitor.open(secret, 'AAAAA-AAAAA');
    expect(visitor.status).toBe(403);
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('zakelijke rekening');
    expect(visitor.text).toContain('Written for "hours" & hours.');
    await send(visitor, { kind: 'answer', text: 'Written for "hours" & hours.' });
    expect((await complaint.extracts())[0]?.answers).toMatchObject([
      { text: 'Written for "hours" & hours.' },
    ]);
    await visitor.get('/nl/message');
    expect(visitor.text).not.toContain('Written for');
  });

  it('answers when her consent is gone: nothing is stored, and the words are handed back', async () => {
    const { complaint, visitor } = await opened();
    await complaint.decides('withdraw');
    await send(visitor, { kind: 'answer', text: 'Too late, but long.' });
    expect(visitor.text).toContain('niet meer te lezen');
    expect(visitor.text).toContain('Uw antwoord is niet verstuurd');
    expect(visitor.text).toContain('Too late, but long.');
    expect(await query('select id from mediation.answers where case_id = $1', [complaint.caseId])).toEqual(
      [],
    );
  });

  it('has a form of another visit: it is shown again and not sent', async () => {
    const { complaint, visitor } = await opened();
    await send(visitor, { csrf: 'x'.repeat(59), kind: 'answer', text: 'From an old tab.' });
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain('U heeft intussen opnieuw een bericht geopend');
    expect(visitor.text).toContain('From an old tab.');
    expect((await complaint.extracts())[0]?.answers).toEqual([]);
  });

  it('downloads the message as a PDF with nothing of the case in its name or metadata', async () => {
    const { complaint, visitor } = await opened();
    const answer = await visitor.get('/nl/message.pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bericht.pdf"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { words, metadata, language } = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(words).toContain(EXTRACT.replace(/\s/g, ''));
    expect(words).toContain(complaint.reference);
    expect(language).toBe('nl');
    for (const word of [complaint.reference, 'Boer', 'Polder', 'rekening'])
      expect(metadata).not.toContain(word);
  });

  it('closes the message, and the cookie opens nothing any more', async () => {
    const { visitor } = await opened();
    await visitor.post('/nl/close', {});
    expect(visitor.location).toBe('/nl/closed');
    expect(visitor.text).toContain('Het bericht is gesloten');
    expect(visitor.hasCookie).toBe(false);
    await visitor.get('/nl/message');
    expect(visitor.text).not.toContain('zakelijke rekening');
  });

  it('never leaves an address, a case or a word in the log of the door', async () => {
    const { visitor, complaint } = await opened();
    await send(visitor, { kind: 'answer', text: ANSWER });
    const log = setting.log.join('');
    expect(log).toContain('/:language/message');
    for (const word of [
      ...wordsOf(EXTRACT, ANSWER),
      complaint.reference,
      complaint.caseId,
      'a.deboer',
      '127.0.0.1',
    ]) {
      expect(log).not.toContain(word);
    }
  });

  async function query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  }
});

/** Words that are long enough to mean something and are not codes of ours. */
function wordsOf(...texts: string[]): string[] {
  return [...new Set(texts.join(' ').match(/\p{L}{6,}/gu) ?? [])];
}
