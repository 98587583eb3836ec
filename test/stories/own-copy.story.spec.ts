import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseSeal, type CaseCopy } from '@app/cases';
import { DirectoryService } from '@app/directory';
import { newId } from '@app/kernel';
import { readPdf } from '../../libs/documents/src/testing/pdf-reading.js';
import { tellingPhoto } from '../support/attachments.js';
import { DeskHouse, type Colleague, type DeskProgram } from '../support/desk-door.js';
import { Person } from '../support/person.js';
import { COPIED, LEFT_OUT } from './own-copy-tables.js';

const tight = (text: string) => text.replace(/\s/g, '');

describe('She takes a copy of everything with her', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let anna: Colleague;
  let program: DeskProgram;
  let receipt: string;
  let reference: string;
  let caseId: string;

  const actions = async () =>
    (
      await owner.query<{ action: string; detail: object }>(
        `select action, detail from audit.events where subject_id = $1 and action = 'own-copy-made' order by position`,
        [caseId],
      )
    ).rows.map(({ detail }) => detail);

  /** What colleagues wrote elsewhere, sealed to her case as the desk does it. */
  async function addWhatOthersHold(): Promise<void> {
    const { rows } = await owner.query<{ public_key: Buffer; version: number }>(
      'select public_key, version from cases.case_keys where case_id = $1 order by version desc limit 1',
      [caseId],
    );
    const seal = new CaseSeal(caseId, rows[0]?.version ?? 1, rows[0]?.public_key ?? Buffer.alloc(0));
    const { id: institutionId } = await house.app
      .get<DirectoryService>(DirectoryService, { strict: false })
      .addInstitution({ name: 'Voorbeeldbank', type: 'bank' });
    const letter = newId();
    const content = {
      sender: 'Spreekrecht',
      recipient: 'Voorbeeldbank',
      subject: 'Klacht',
      body: 'Briefwoord',
    };
    const sealed = seal.seal(JSON.stringify(content), 'mediation.letters.sealed', letter);
    await owner.query(
      `insert into mediation.letters (id, case_id, kind, status, key_version, sealed, author_id, written_at, made_at)
       values ($1, $2, 'complaint', 'made', $3, $4, $5, now(), now())`,
      [letter, caseId, sealed.keyVersion, sealed.sealed, anna.id],
    );
    const mail = newId();
    const word = {
      from: 'a@bank.example',
      to: '',
      subject: '',
      text: 'Mailwoord',
      isCut: false,
      refused: [],
    };
    const received = seal.seal(JSON.stringify(word), 'mediation.received_mails.sealed', mail);
    await owner.query(
      `insert into mediation.received_mails (id, case_id, kind, source_hash, key_version, sealed, received_at)
       values ($1, $2, 'answer', 'hash', $3, $4, now())`,
      [mail, caseId, received.keyVersion, received.sealed],
    );
    const extract = newId();
    await owner.query(
      `insert into mediation.extracts (id, case_id, institution_id, status, key_version, sealed, author_id, written_at, makes_known)
       values ($1, $2, $3, 'consented', 1, 'sealed', $4, now(), true)`,
      [extract, caseId, institutionId, anna.id],
    );
    await owner.query(
      `insert into mediation.share_links (id, extract_id, case_id, link_hash, passcode_salt, encrypted_extract, made_at,
         expires_at, opened_at, revoked_at)
       values ($1, $2, $3, 'hash', '', '', now(), now(), now(), now())`,
      [newId(), extract, caseId],
    );
    await owner.query(
      `insert into mediation.checks (case_id, checklist, item, answer, answered_by, answered_at)
       select $1, 'bank-account-refused', 'reasons', 'yes', $2, now()`,
      [caseId, anna.id],
    );
    const mediation = newId();
    await owner.query(
      `insert into mediation.mediations (id, case_id, institution_id, stage, stage_since, started_by, started_at)
       values ($1, $2, $3, 'talk', now(), $4, now())`,
      [mediation, caseId, institutionId, anna.id],
    );
    for (const [kind, text] of [
      ['theirs', 'Bankwoord'],
      ['mediator', 'Eigenwoord'],
    ] as const) {
      const id = newId();
      const word = seal.seal(text, 'mediation.words.sealed', id);
      await owner.query(
        `insert into mediation.words (id, mediation_id, kind, stage, key_version, sealed, author_id, written_at)
         values ($1, $2, $3, 'talk', $4, $5, $6, now())`,
        [id, mediation, kind, word.keyVersion, word.sealed, anna.id],
      );
    }
  }

  beforeAll(async () => {
    house = await DeskHouse.open();
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    anna = await house.colleague('anna');
    program = await house.program(anna);
    ({ receipt, reference } = await house.complain({
      language: 'nl',
      narrative: 'Verhaalwoord: de bank weigerde.',
      wish: ['mediation'],
      institution: { type: 'bank', name: 'Naamwoord' },
    }));
    caseId =
      (await owner.query<{ id: string }>('select id from cases.cases where reference = $1', [reference]))
        .rows[0]?.id ?? '';
    const file = await tellingPhoto();
    const form = new FormData();
    form.append('file', new Blob([file.bytes as BlobPart]), file.name);
    await fetch(`${house.intake.url}/api/v1/attachments`, {
      method: 'POST',
      headers: { authorization: `Receipt ${receipt}` },
      body: form,
    });
    const { body } = await program.get<{ version: number }>(`/cases/${caseId}`);
    await program.post(`/cases/${caseId}/assignments`, { assigneeId: anna.id, version: body.version });
    const taken = await program.get<{ version: number }>(`/cases/${caseId}`);
    await program.post(`/cases/${caseId}/questions`, { text: 'Vraagwoord?', version: taken.body.version });
    await program.post(`/cases/${caseId}/notes`, { text: 'Notitiewoord' });
    await program.post(`/cases/${caseId}/deadlines`, { term: 'AWB-9-11-6w', start: '2026-11-02' });
    await program.post(`/cases/${caseId}/stigma-assessments`, {
      assessed: 'plausible',
      reason: 'Stigmawoord',
      version: 0,
    });
    await program.post(`/cases/${caseId}/export-consents`, { recipient: 'Zaakwoord' });
    await addWhatOthersHold();
  }, 90_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  /** What is hers in any copy, and what stays with the desk. */
  const HERS = [
    'Verhaalwoord',
    'Naamwoord',
    'Vraagwoord',
    'Zaakwoord',
    'Briefwoord',
    'Bankwoord',
    'Stigmawoord',
    'Mailwoord',
  ];

  it('with her code, as JSON: all texts, consents, files as a list, and not the notes of the desk', async () => {
    const copy = await house.mailbox<CaseCopy>(receipt, '/copies');
    const text = JSON.stringify(copy);
    for (const word of HERS) expect(text).toContain(word);
    for (const word of ['Notitiewoord', 'Eigenwoord', anna.id, receipt]) expect(text).not.toContain(word);
    expect(copy).toMatchObject({ version: 1, notes: null, facts: { reference, wish: ['mediation'] } });
    expect(copy.files).toEqual([expect.objectContaining({ number: 1, kind: 'photo', sentBy: 'her' })]);
    expect(copy.clocks[0]).toMatchObject({ term: 'AWB-9-11-6w', due: '2026-12-14', status: 'running' });
    expect(copy.entries.map(({ part }) => part).sort()).toEqual([
      'check',
      'letter',
      'mail',
      'mediation',
      'passed-on',
      'said',
      'stigma',
    ]);
    expect(copy.entries.find(({ part }) => part === 'mail')?.content).toMatchObject({ text: 'Mailwoord' });
    // Closed again, and read all the same.
    expect(copy.entries.find(({ part }) => part === 'passed-on')).toMatchObject({
      detail: {
        recipient: 'Voorbeeldbank',
        makesKnown: true,
        openedAt: expect.stringContaining('T') as unknown,
      },
    });
    expect(copy.history.map(({ kind }) => kind)).toContain('consent-asked');
  });

  it('and every table that holds something of a case is in it, or stands with its reason among those that are not', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `with recursive part(oid) as (
         select 'cases.cases'::regclass::oid
         union
         select c.conrelid from pg_constraint c join part p on c.confrelid = p.oid where c.contype = 'f'
       ), named(oid) as (
         select oid from part
         union
         select a.attrelid from pg_attribute a join pg_class k on k.oid = a.attrelid
           where a.attname = 'case_id' and k.relkind = 'r'
       )
       select n.nspname || '.' || k.relname as name from named
         join pg_class k using (oid) join pg_namespace n on n.oid = k.relnamespace
       where n.nspname not in ('statistics', 'reporting') order by 1`,
    );
    const known = [...Object.keys(COPIED), ...Object.keys(LEFT_OUT)];
    expect(new Set(known).size).toBe(known.length);
    expect(known.sort()).toEqual(rows.map(({ name }) => name).sort());

    const copy = await house.mailbox<CaseCopy>(receipt, '/copies');
    const { rows: sources } = await owner.query<{ source: string }>(
      `select string_agg(prosrc, ' ') as source from pg_proc where proname like 'copy_of_case%'`,
    );
    const source = sources[0]?.source ?? '';
    for (const [table, place] of Object.entries(COPIED)) {
      if ('field' in place) expect([table, place.field in copy]).toEqual([table, true]);
      else {
        const read = place.parts.filter((part) => source.includes(`select '${part}'`));
        expect([table, source.includes(`${table} `), read]).toEqual([table, true, place.parts]);
      }
    }
  });

  it('in her browser, after a word about traces, as files with a name that tells nothing', async () => {
    const she = new Person(house.intake.url);
    await she.open('/nl/open');
    await she.send('/nl/open', { code: receipt });
    await she.open('/nl/box/read');
    expect(she.page.html).toContain('href="/nl/box/copy"');
    await she.open('/nl/box/copy');
    expect(she.text).toContain('op een apparaat waar alleen jij bij kunt');
    const form = new URLSearchParams(she.hidden('/nl/box/copy'));
    const get = async (as: string, csrf = form.get('csrf') ?? '') => {
      const response = await fetch(`${house.intake.url}/nl/box/copy`, {
        method: 'POST',
        body: new URLSearchParams({ csrf, as }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: house.intake.url,
          cookie: she.cookie,
        },
      });
      return { response, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const json = await get('json');
    expect(json.response.status).toBe(200);
    expect(json.response.headers.get('content-disposition')).toBe('attachment; filename="document.json"');
    expect(json.response.headers.get('cache-control')).toBe('no-store');
    const { madeAt: _made, ...shown } = JSON.parse(json.bytes.toString()) as CaseCopy;
    const { madeAt: _again, ...told } = await house.mailbox<CaseCopy>(receipt, '/copies');
    expect(shown).toEqual(told);
    const pdf = await get('pdf');
    expect(pdf.response.headers.get('content-disposition')).toBe('attachment; filename="document.pdf"');
    expect(pdf.response.headers.get('cache-control')).toBe('no-store');
    const { words, language, metadata } = readPdf(pdf.bytes);
    expect(language).toBe('nl');
    for (const word of [...HERS, tight('Autoriteit Persoonsgegevens'), 'Awb9:11'])
      expect(words).toContain(word);
    expect(words).not.toContain('Notitiewoord');
    expect(metadata).not.toContain(reference);
    expect((await get('pdf', 'wrong')).response.status).toBe(403);
  });

  it('from the desk when she asks, with the notes that were read first, and each time in the trail', async () => {
    const path = `/cases/${caseId}/copies`;
    expect((await program.post(path, { sheAsked: false })).status).toBe(400);
    expect(await actions()).toEqual([]);
    const copy = await program.post<CaseCopy>(path, { sheAsked: true, withNotes: true });
    expect(copy.status).toBe(200);
    expect(copy.headers.get('cache-control')).toBe('no-store');
    expect(copy.body.notes?.map(({ text }) => text)).toEqual(['Notitiewoord', 'Eigenwoord']);
    // At the desk, where she asks for it, also who looked: without names.
    expect(copy.body.entries.filter(({ part }) => part === 'log').length).toBeGreaterThan(3);
    expect(JSON.stringify(copy.body)).not.toContain(anna.id);
    const noor = await house.atDesk(anna);
    await noor.open(`/cases/${caseId}/copy`);
    await noor.send(path, { as: 'pdf' });
    expect([noor.page.status, noor.page.headers.get('content-type')]).toEqual([
      422,
      'text/html; charset=utf-8',
    ]);
    await noor.send(path, { as: 'pdf', sheAsked: 'yes' });
    expect([noor.page.status, noor.page.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="document.pdf"',
    ]);
    expect(await actions()).toEqual([
      { as: 'json', withNotes: true },
      { as: 'pdf', withNotes: false },
    ]);
  });

  it('and nothing is left to copy once she erased it', async () => {
    await house.mailbox(receipt, '/withdrawal', { erase: true });
    await expect(house.mailbox(receipt, '/copies')).rejects.toThrow('404');
    expect((await program.post(`/cases/${caseId}/copies`, { sheAsked: true })).status).toBe(404);
    const direct = new pg.Client({ connectionString: house.intake.database.urlAs('intake') });
    await direct.connect();
    await expect(direct.query('select * from mediation.letters')).rejects.toThrow('permission denied');
    await expect(direct.query('select * from cases.copy_of_case($1)', [caseId])).rejects.toThrow(
      'permission denied',
    );
    await direct.end();
  });
});
