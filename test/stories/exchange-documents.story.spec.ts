import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CorrespondenceService } from '@app/cases';
import { CaseClocksService, CaseReadingService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { newId } from '@app/kernel';
import { ExtractAnswersService, ExtractContactsService } from '@app/mediation';
import { tellingPdf, tellingPhoto, TELLING, type PostedFile } from '../support/attachments.js';
import { ExchangeSetting, type Visitor } from '../support/exchange.js';

describe('An institution sends documents with its answer', () => {
  let setting: ExchangeSetting;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
  });
  beforeEach(() => setting.desk.clock.moveTo('2026-11-23T09:00:00Z'));
  afterAll(() => setting.close());

  const opened = async () => {
    const sent = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(sent.secret, sent.passcode);
    return { ...sent, visitor };
  };
  const answers = () => setting.desk.app.get(ExtractAnswersService);
  const query = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    const { rows } = await client.query<Row>(sql, parameters);
    await client.end();
    return rows;
  };

  it('and they land in the case, cleaned and sealed, with a receipt that counts them', async () => {
    const { complaint, visitor } = await opened();
    const files = [await tellingPdf(), await tellingPhoto()];
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Zie de bijlagen.' }, files);
    expect(visitor.location).toBe('/nl/message/received');
    expect(visitor.text).toContain('Met 2 bestanden.');
    const [answer] = (await complaint.extracts())[0]?.answers ?? [];
    const seen = await answers().open(setting.noor, complaint.caseId, answer?.id ?? '');
    expect(seen.files.map(({ kind, name, number }) => [number, kind, name])).toEqual([
      [1, 'pdf', 'GeheimeBestandsnaam.pdf'],
      [2, 'photo', 'GeheimeBestandsnaam-IMG_2026.jpg'],
    ]);
    const [first] = seen.files;
    const { file, content } = await answers().readFile(setting.noor, complaint.caseId, first?.id ?? '');
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    expect(bytes.length).toBe(file.bytes);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const word of TELLING) expect(bytes.includes(word)).toBe(false);

    const stored = await query<{ value: Buffer }>(
      `select sealed as value from mediation.received_chunks
       union all select sealed_facts from mediation.received_files`,
    );
    expect(stored.length).toBeGreaterThan(3);
    for (const { value } of stored) {
      for (const word of [...TELLING, '%PDF', 'JFIF'])
        if (value.includes(word)) throw new Error(`"${word}" can be read`);
    }
  });

  it('cannot be read back by the door that received them', async () => {
    const client = new pg.Client({ connectionString: setting.database.urlAs('exchange') });
    await client.connect();
    for (const sql of [
      'select sealed from mediation.received_chunks',
      'select sealed_key from mediation.received_files',
      'select sealed_facts from mediation.received_files',
      'delete from mediation.received_files',
      'select sealed from mediation.received_mails',
      'select sealed from mediation.case_addresses',
      'select sealed from mediation.held_mails',
      'select sealed_key from mediation.held_seals',
      'select username from identity.staff',
    ])
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it.each<[string, () => Promise<PostedFile> | PostedFile, string]>([
    [
      'a program',
      () => ({ name: 'rekening.pdf', bytes: Buffer.from('MZ\x90\x00 program') }),
      'Dit soort bestand',
    ],
    ['nothing', () => ({ name: 'leeg.pdf', bytes: Buffer.alloc(0) }), 'Dit bestand is leeg'],
    [
      'more than 10 MB',
      () => ({ name: 'groot.pdf', bytes: Buffer.alloc(10_485_761, '%PDF-1.7\n') }),
      'te groot',
    ],
    ['half a PDF', () => ({ name: 'half.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj <<') }), 'beschadigd'],
  ])('is told when a file is %s, keeps its words, and nothing is stored', async (_what, file, why) => {
    const { complaint, visitor } = await opened();
    const files = [await tellingPdf(), await file()];
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Woorden die blijven.' }, files);
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain('Bestand 2: ');
    expect(visitor.text).toContain(why);
    expect(visitor.html).toContain('Woorden die blijven.');
    expect((await complaint.extracts())[0]?.answers).toEqual([]);
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Woorden die blijven.' }, [
      await tellingPdf(),
    ]);
    expect(visitor.location).toBe('/nl/message/received');
  });

  it('sends them when her consent is gone: nothing is stored, and the words are handed back', async () => {
    const { complaint, visitor } = await opened();
    await complaint.decides('withdraw');
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Te laat.' }, [await tellingPdf()]);
    expect(visitor.text).toContain('niet meer te lezen');
    expect(visitor.text).toContain('Te laat.');
    const answers = await query('select id from mediation.answers where case_id = $1', [complaint.caseId]);
    expect(answers).toEqual([]);
  });

  it('sends six files: at most five go with one answer', async () => {
    const { complaint, visitor } = await opened();
    const one = await tellingPdf();
    await visitor.postFiles(
      '/nl/message',
      { kind: 'answer', text: 'Veel.' },
      Array(6).fill(one) as PostedFile[],
    );
    expect(visitor.text).toContain('hoogstens vijf bestanden');
    expect((await complaint.extracts())[0]?.answers).toEqual([]);
  });

  it('sends the same form with files twice and is received once', async () => {
    const { complaint, visitor } = await opened();
    const fields = { id: newId(), kind: 'answer', text: 'Once.' };
    await visitor.postFiles('/nl/message', fields, [await tellingPdf()]);
    await visitor.get('/nl/message');
    await visitor.postFiles('/nl/message', fields, [await tellingPdf()]);
    const seen = await answers().filesOf(setting.noor, complaint.caseId);
    expect(seen).toHaveLength(1);
  });

  it('loses its files with the case when she erases it', async () => {
    const { complaint, visitor } = await opened();
    await visitor.postFiles('/nl/message', { kind: 'answer', text: 'Met brief.' }, [await tellingPdf()]);
    const count = () =>
      query<{ files: string }>(
        `select count(*) as files from mediation.received_files f join mediation.answers a on a.id = f.answer_id
         where a.case_id = $1`,
        [complaint.caseId],
      );
    expect(await count()).toEqual([{ files: '1' }]);
    const before = await query<{ files: string }>('select count(*) as files from mediation.received_files');
    await complaint.erases();
    const after = await query<{ files: string }>('select count(*) as files from mediation.received_files');
    expect(Number(after[0]?.files)).toBe(Number(before[0]?.files) - 1);
  });

  it('says that it has read the message; scanners that only look change nothing', async () => {
    const { secret, passcode, complaint } = await setting.sent();
    const scanner = setting.visitor();
    for (let time = 0; time < 12; time += 1) await scanner.get('/nl/open');
    await scanner.get('/nl/message');
    const [before] = (await complaint.extracts())[0]?.links ?? [];
    expect(before).toMatchObject({ openedAt: null, readConfirmedAt: null });
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    setting.desk.clock.moveTo('2026-11-23T09:10:00Z');
    await visitor.get('/nl/message/read');
    expect(visitor.status).toBe(404);
    await visitor.get('/nl/message');
    await visitor.post('/nl/message/read', {});
    expect(visitor.text).toContain(
      'U heeft gemeld dat u dit bericht gelezen heeft, op 23 november 2026 om 10:10',
    );
    const [link] = (await complaint.extracts())[0]?.links ?? [];
    expect(link).toMatchObject({
      openedAt: new Date('2026-11-23T09:00:00Z'),
      readConfirmedAt: new Date('2026-11-23T09:10:00Z'),
      contactName: 'A. de Boer',
    });
  });

  describe('with two contact persons', () => {
    const withColleague = async () => {
      const complaint = await setting.complaint();
      const colleague = await setting.desk.app.get(DirectoryService).addContactPerson({
        institutionId: setting.institutionId,
        name: `B. Jansen ${newId().slice(-4)}`,
        email: 'b.jansen@bank.example',
      });
      const extractId = await setting.write(complaint);
      const contacts = setting.desk.app.get(ExtractContactsService);
      await contacts.choose(setting.noor, complaint.caseId, extractId, [colleague.id]);
      return { complaint, colleague, extractId, contacts };
    };
    const open = async (visitor: Visitor, secret: string, passcode: string) => {
      await visitor.open(secret, passcode);
      return visitor;
    };

    it('asks her about both by name, and gives each a link and a passcode of her own', async () => {
      const { complaint, colleague, extractId, contacts } = await withColleague();
      await setting.mediation.askConsent(setting.noor, extractId);
      await expect(contacts.choose(setting.noor, complaint.caseId, extractId, [])).rejects.toMatchObject({
        code: 'MEDIATION.NOT_A_DRAFT',
      });
      await complaint.decides('give');
      const first = await setting.mediation.send(setting.noor, extractId);
      const firstSecret = setting.mailedSecret();
      const second = await setting.mediation.send(setting.noor, extractId, colleague.id);
      const secondSecret = setting.mailedSecret();
      expect(setting.mailer.sent.at(-1)?.to).toBe('b.jansen@bank.example');
      expect(second.contact.name).toBe(colleague.name);
      const boer = await open(setting.visitor(), firstSecret, first.passcode);
      expect(boer.text).toContain('A. de Boer, Polder Bank');
      const jansen = await open(setting.visitor(), secondSecret, second.passcode);
      expect(jansen.text).toContain(`${colleague.name}, Polder Bank`);
      const crossed = await open(setting.visitor(), firstSecret, second.passcode);
      expect(crossed.status).toBe(403);
      await jansen.post('/nl/message', { kind: 'answer', text: 'Namens ons beiden.' });
      const [extract] = await complaint.extracts();
      expect(extract?.answers).toMatchObject([{ contactName: colleague.name, text: 'Namens ons beiden.' }]);
      expect(extract?.links.map(({ contactName }) => contactName)).toEqual(['A. de Boer', colleague.name]);
    });

    it('closes the link of one and leaves that of the other open; her "no" closes both', async () => {
      const { complaint, colleague, extractId } = await withColleague();
      await setting.mediation.askConsent(setting.noor, extractId);
      await complaint.decides('give');
      const first = await setting.mediation.send(setting.noor, extractId);
      const firstSecret = setting.mailedSecret();
      const second = await setting.mediation.send(setting.noor, extractId, colleague.id);
      const secondSecret = setting.mailedSecret();
      const [extract] = await complaint.extracts();
      const ofFirst = extract?.links.find(({ contactName }) => contactName === 'A. de Boer');
      await setting.mediation.revoke(setting.noor, ofFirst?.id ?? '');
      expect((await open(setting.visitor(), firstSecret, first.passcode)).text).toContain(
        'niet meer te lezen',
      );
      const jansen = await open(setting.visitor(), secondSecret, second.passcode);
      expect(jansen.location).toBe('/nl/message');
      await complaint.decides('withdraw');
      await jansen.get('/nl/message');
      expect(jansen.text).toContain('niet meer te lezen');
    });

    it('reaches nobody whom she was not asked about', async () => {
      const { complaint, extractId } = await withColleague();
      const stranger = await setting.desk.app.get(DirectoryService).addContactPerson({
        institutionId: setting.institutionId,
        name: 'C. Vreemd',
        email: 'c.vreemd@bank.example',
      });
      await setting.mediation.askConsent(setting.noor, extractId);
      await complaint.decides('give');
      const mails = setting.mailer.sent.length;
      await expect(setting.mediation.send(setting.noor, extractId, stranger.id)).rejects.toMatchObject({
        code: 'MEDIATION.CONTACT',
      });
      expect(setting.mailer.sent).toHaveLength(mails);
    });
  });

  it('asks for time: nothing moves until a caseworker confirms, and she is told', async () => {
    const { complaint, visitor } = await opened();
    const until = { 'until-day': '14', 'until-month': '12', 'until-year': '2026' };
    await visitor.post('/nl/message', { kind: 'more-time', text: '', ...until });
    const [answer] = (await complaint.extracts())[0]?.answers ?? [];
    const { caseId } = complaint;
    await answers().tellHer(
      setting.noor,
      caseId,
      answer?.id ?? '',
      'De bank antwoordt uiterlijk 14 december.',
    );
    const [handled] = (await complaint.extracts())[0]?.answers ?? [];
    expect(handled).toMatchObject({ handledHow: 'told-her', moreTimeUntil: '2026-12-14' });
    await expect(answers().note(setting.noor, caseId, answer?.id ?? '')).rejects.toMatchObject({
      code: 'MEDIATION.ANSWER_HANDLED',
    });
  });

  it('gives notice within a term that the law lets it extend: the clock moves and she is told, together or not', async () => {
    const { complaint, visitor } = await opened();
    const { caseId } = complaint;
    const clocks = setting.desk.app.get(CaseClocksService);
    const start = '2026-11-02';
    const [clock] = await clocks.start(setting.noor, caseId, [{ term: 'AWB-9-11-6w', start }]);
    const until = { 'until-day': '8', 'until-month': '1', 'until-year': '2027' };
    await visitor.post('/nl/message', { kind: 'more-time', text: '', ...until });
    const answerId = (await complaint.extracts())[0]?.answers[0]?.id ?? '';
    const { theirClocks } = await answers().open(setting.noor, caseId, answerId);
    expect(theirClocks.map(({ id, due }) => [id, due])).toEqual([[clock?.id, '2026-12-14']]);
    const grant = (length: string) =>
      answers().grantTime(
        setting.noor,
        caseId,
        answerId,
        { deadlineId: clock?.id ?? '', extension: { length, noticeOn: '2026-11-23' } },
        'Zij hebben vier weken langer.',
      );
    const told = async () => {
      const { keyring } = await setting.desk.app.get(CaseReadingService).reach(setting.noor, caseId);
      const messages = await setting.desk.app.get(CorrespondenceService).read(keyring);
      return messages.map(({ text }) => text);
    };
    await expect(grant('P13W')).rejects.toMatchObject({ code: 'DEADLINES.EXTENSION_TOO_LONG' });
    expect(await told()).toEqual([]);
    expect((await complaint.extracts())[0]?.answers[0]?.handledHow).toBeNull();
    await grant('P4W');
    expect((await clocks.one(setting.noor, caseId, clock?.id ?? '')).due).toBe('2027-01-11');
    expect(await told()).toEqual(['Zij hebben vier weken langer.']);
    await expect(grant('P4W')).rejects.toMatchObject({ code: 'MEDIATION.ANSWER_HANDLED' });
  });

  it('says it is for somebody else: the same text becomes a draft for them, and she is asked anew', async () => {
    const { complaint, visitor } = await opened();
    await visitor.post('/nl/message', { kind: 'not-for-us', text: 'Dit is voor Zee Bank.' });
    const directory = setting.desk.app.get(DirectoryService);
    const sea = await directory.addInstitution({ name: `Zee Bank ${newId()}`, type: 'bank' });
    const person = { institutionId: sea.id, name: 'Z. Ee', email: 'z@zee.example' };
    const contact = await directory.addContactPerson(person);
    const [answer] = (await complaint.extracts())[0]?.answers ?? [];
    const draftId = await answers().forward(setting.noor, complaint.caseId, answer?.id ?? '', contact.id);
    const [first, draft] = await complaint.extracts();
    expect(draft).toMatchObject({ id: draftId, status: 'draft', consentStatus: null, text: first?.text });
    await expect(setting.mediation.send(setting.noor, draftId)).rejects.toThrow();
  });
});
