import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { CaseKeyring } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { LoginService } from '@app/identity';
import { bytesAt, recording, tellingPhoto, type PostedFile } from '../support/attachments.js';
import { DeskHouse, type Colleague } from '../support/desk-door.js';
import { call } from '../support/intake-program.js';
import { codeOn, Person } from '../support/person.js';

const HOUR = 3_600_000;
const STORY = 'De verzekeraar weigerde mij.';

interface Listed {
  items: { id: string; reference: string }[];
}

describe('Replacing a code that she lost', () => {
  let house: DeskHouse;
  let owner: pg.Client;
  let anna: Colleague;
  let bram: Colleague;
  let lena: Colleague;
  let filed: { receipt: string; reference: string };
  let caseId: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    lena = await house.colleague('lena', 'lead');
    owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  beforeEach(async () => {
    filed = (await call(house.intake.url, 'complaints', { language: 'nl', narrative: STORY })).body;
    const program = await house.program(anna);
    const { body } = await program.get<Listed>('/cases');
    caseId = body.items.find(({ reference }) => reference === filed.reference)?.id ?? '';
  });

  function pass(milliseconds: number): void {
    house.clock.moveTo(new Date(house.clock.now().getTime() + milliseconds).toISOString());
  }

  const page = () => `/cases/${caseId}/receipt`;

  async function ask(recognised = 'in-person-outreach'): Promise<void> {
    const desk = await house.atDesk(anna);
    await desk.open(page());
    await desk.send(`/cases/${caseId}/receipt-requests`, { recognised, reason: 'Veldwerker Mo sprak haar.' });
    expect(desk.text).toContain('Wacht op een tweede collega');
  }

  async function press(colleague: Colleague, what: 'approvals' | 'refusals' | 'codes'): Promise<Person> {
    const desk = await house.atDesk(colleague);
    await desk.open(page());
    const action = new RegExp(`action="(/cases/${caseId}/receipt-requests/[^/"]+/${what})"`).exec(
      desk.page.html,
    )?.[1];
    if (action !== undefined) await desk.send(action);
    return desk;
  }

  async function keyringOf(colleague: Colleague): Promise<CaseKeyring> {
    const logins = house.app.get<LoginService>(LoginService, { strict: false });
    const { username, passphrase } = colleague;
    const { actor } = await logins.logIn(username, passphrase, house.code(colleague));
    const reading = house.app.get<CaseReadingService>(CaseReadingService, { strict: false });
    return (await reading.reach(actor, caseId)).keyring;
  }

  async function her(code = filed.receipt): Promise<Person> {
    const person = new Person(house.intake.url);
    await person.open('/nl/open');
    await person.send('/nl/open', { code });
    return person;
  }

  const opens = async (receipt: string) => (await call(house.intake.url, 'mailbox', { receipt })).status;
  const codeAtDesk = (desk: Person) => /(?:\d{4} ){5}\d{4}/.exec(desk.text)?.[0] ?? '';

  it('takes two colleagues and three days, and gives a code once, which she changes before she sees anything', async () => {
    await ask();
    const early = await press(anna, 'approvals');
    expect(early.text).toContain('Een andere collega moet dit goedkeuren');
    const agreed = await press(bram, 'approvals');
    expect(agreed.text).toContain('U kunt de code maken vanaf');

    pass(72 * HOUR - 1);
    expect((await press(anna, 'codes')).text).toContain('U kunt de code maken vanaf');
    expect(await opens(filed.receipt)).toBe(200);
    pass(1);
    const shown = await press(anna, 'codes');
    const code = codeAtDesk(shown);
    expect(code).not.toBe('');
    expect(shown.page.headers.get('cache-control')).toContain('no-store');
    expect(await opens(filed.receipt)).toBe(404);

    const again = await press(anna, 'codes');
    expect(codeAtDesk(again)).toBe('');
    expect(again.text).toContain('Code gemaakt');
    expect(house.log.join('\n')).not.toContain(code.replaceAll(' ', ''));

    const back = await her(code);
    await back.open('/nl/box/read');
    expect(back.text).not.toContain(filed.reference);
    const own = codeOn(back.page.html);
    await back.open('/nl/code-typed');
    await back.send('/nl/code-typed', { typed: own });
    await back.open('/nl/box/read');
    expect(back.text).toContain(filed.reference);
    expect(await opens(own)).toBe(200);
    expect((await her(code)).page.status).toBe(404);

    const desk = await house.atDesk(lena);
    await desk.open(`/cases/${caseId}`);
    for (const line of [
      'Nieuwe code aangevraagd',
      'de wachttijd loopt',
      'Nieuwe code gemaakt',
      'eerste bezoek',
    ])
      expect(desk.text).toContain(line);
    expect(desk.text).toContain(STORY);
    const { rows } = await owner.query(
      `select action, actor_id from audit.events where subject_id = $1 and action like 'receipt-%' order by position`,
      [caseId],
    );
    expect(rows).toEqual([
      { action: 'receipt-replacement-asked', actor_id: anna.id },
      { action: 'receipt-replacement-approved', actor_id: bram.id },
      { action: 'receipt-replacement-made', actor_id: anna.id },
    ]);
  });

  it('opens her originals again for her and whoever she lets, and for nobody else', async () => {
    const add = async ({ name, bytes }: PostedFile) => {
      const form = new FormData();
      form.append('file', new Blob([bytes as BlobPart]), name);
      const answer = await fetch(`${house.intake.url}/api/v1/attachments`, {
        method: 'POST',
        body: form,
        headers: { authorization: `Receipt ${filed.receipt}` },
      });
      return ((await answer.json()) as { id: string }).id;
    };
    const files = [await tellingPhoto(), await tellingPhoto('#0022cc'), recording(400_000), recording(90)];
    const ids: string[] = [];
    for (const file of files) ids.push(await add(file));
    const [first = '', second = '', third = '', unkept = ''] = ids;
    const original = async (desk: Person, id: string) =>
      bytesAt(desk, `/cases/${caseId}/attachments/${id}/original`);
    const askFor = async (desk: Person, id: string) => {
      await desk.open(`/cases/${caseId}/attachments/${id}`);
      const to = `/cases/${caseId}/attachments/${id}/original-questions`;
      await desk.send(to, { text: 'De rechter wil de datum zien.' });
    };
    const answer = async (receipt: string, subject: string, decision: string) => {
      const { rows } = await owner.query<{ id: string }>(
        'select id from cases.consents where subject_id = $1',
        [subject],
      );
      const decided = await call(house.intake.url, `mailbox/consents/${rows[0]?.id}`, { receipt, decision });
      expect(decided.status).toBe(200);
    };
    const desk = await house.atDesk(anna);
    await askFor(desk, first);
    await answer(filed.receipt, first, 'give');
    expect((await original(desk, first)).status).toBe(200);
    // From before originals were kept: her next visit keeps it.
    await owner.query('delete from cases.kept_originals where attachment_id = $1', [third]);
    await call(house.intake.url, 'mailbox', { receipt: filed.receipt });
    // From before, and she lost her code without another visit.
    await owner.query('delete from cases.kept_originals where attachment_id = $1', [unkept]);

    await ask();
    await press(bram, 'approvals');
    pass(72 * HOUR);
    const code = codeAtDesk(await press(anna, 'codes'));
    const again = await house.atDesk(anna);
    // What she had shared stays shared; what she had not is closed, also between the two codes.
    expect((await original(again, first)).status).toBe(200);
    for (const id of [second, third]) expect((await original(again, id)).status).toBe(403);

    const back = await her(code);
    await back.open('/nl/box/read');
    const own = codeOn(back.page.html);
    await back.open('/nl/code-typed');
    await back.send('/nl/code-typed', { typed: own });
    expect(await opens(own)).toBe(200);
    for (const id of [second, third]) expect((await original(again, id)).status).toBe(403);
    for (const [index, id] of [second, third].entries()) {
      await askFor(again, id);
      await answer(own, id, 'give');
      const { status, bytes } = await original(again, id);
      expect(status).toBe(200);
      expect(bytes.equals(Buffer.from(files[index + 1]?.bytes ?? []))).toBe(true);
    }
    // Nobody can open this one any more, so nobody is asked for it.
    await again.open(`/cases/${caseId}/attachments/${unkept}`);
    expect(again.text).not.toContain('Het origineel');
    await answer(own, second, 'withdraw');
    expect((await original(again, second)).status).toBe(403);

    // What was kept for this opens with none of the keys of the desk, and its role cannot even look.
    const role = new pg.Client({ connectionString: house.intake.database.urlAs('desk') });
    await role.connect();
    await expect(role.query('select 1 from cases.kept_originals')).rejects.toThrow(/permission denied/);
    await role.end();
    const keyring = await keyringOf(anna);
    const kept = await owner.query<{ sealed: Buffer; key_version: number }>(
      'select sealed, key_version from cases.kept_originals where attachment_id = $1',
      [second],
    );
    const [row] = kept.rows;
    for (const column of ['cases.kept_originals.inside', 'cases.kept_originals.sealed'])
      expect(() =>
        keyring.open(
          { keyVersion: row?.key_version ?? 0, sealed: row?.sealed ?? Buffer.alloc(0) },
          column,
          `${caseId}:${second}`,
        ),
      ).toThrow('not sealed for this reader');
    // And a change by herself takes them along as before.
    await back.open('/nl/code-new');
    const newest = codeOn(back.page.html);
    await back.open('/nl/code-typed');
    await back.send('/nl/code-typed', { typed: newest });
    expect(await opens(newest)).toBe(200);
    const sealedTo = await owner.query<{ n: string }>(
      'select count(*) n from cases.attachments where case_id = $1 and sealed_original_key is not null',
      [caseId],
    );
    expect(sealedTo.rows[0]?.n).toBe('3');
    await call(house.intake.url, 'mailbox/withdrawal', { receipt: newest, erase: true });
    const left = await owner.query('select from cases.kept_originals');
    expect(left.rows).toHaveLength(0);
  });

  it('waits a week when all that was shown is knowledge of the case', async () => {
    await ask('knows-the-case');
    await press(bram, 'approvals');
    pass(168 * HOUR - 1);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    pass(1);
    expect(codeAtDesk(await press(anna, 'codes'))).not.toBe('');
  });

  it('warns whoever holds the old code, who stops it at once, and alarms the desk', async () => {
    await ask();
    const holder = await her();
    await holder.open('/nl/box/read');
    expect(holder.text).toContain('Er is een nieuwe code gevraagd');
    await press(bram, 'approvals');
    await holder.open('/nl/box/read');
    expect(holder.text).toContain('Vanaf');
    await holder.send('/nl/code-stop');
    expect(holder.text).toContain('Het is gestopt');
    pass(72 * HOUR);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    expect(await opens(filed.receipt)).toBe(200);
    const lead = await house.atDesk(lena);
    await lead.open('/alarms');
    expect(lead.text).toContain('Een nieuwe code werd tegengehouden');
    expect(lead.text).toContain(filed.reference);
  });

  it('stops when she finds her code and changes it herself', async () => {
    await ask();
    await press(bram, 'approvals');
    const found = await her();
    await found.open('/nl/code-new');
    const own = codeOn(found.page.html);
    await found.open('/nl/code-typed');
    await found.send('/nl/code-typed', { typed: own });
    pass(72 * HOUR);
    expect(codeAtDesk(await press(anna, 'codes'))).toBe('');
    expect(await opens(own)).toBe(200);
  });

  it('is refused by a second colleague who doubts, and can be asked again', async () => {
    await ask();
    expect((await press(bram, 'refusals')).text).toContain('Afgekeurd');
    expect(await opens(filed.receipt)).toBe(200);
    await ask('agreed-question');
  });

  it('is closed to a colleague behind the wall, and the database itself wants four eyes', async () => {
    await ask();
    const tied = await house.atDesk(bram);
    await tied.open(`/cases/${caseId}/recuse`);
    await tied.send(`/cases/${caseId}/recusals`);
    expect((await tied.open(page())).status).toBe(404);
    await expect(
      owner.query(
        `update cases.receipt_replacements set status = 'approved', approved_by = asked_by, approved_at = now(),
           waits_until = now() + interval '72 hours' where case_id = $1`,
        [caseId],
      ),
    ).rejects.toThrow('four_eyes');
  });

  it('keeps the words about how she was recognised sealed, and takes them along when she erases', async () => {
    await ask();
    const { rows } = await owner.query<{ sealed: Buffer }>(
      'select sealed from cases.receipt_replacements where case_id = $1',
      [caseId],
    );
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('Veldwerker');
    await call(house.intake.url, 'mailbox/withdrawal', { receipt: filed.receipt, erase: true });
    const left = await owner.query('select from cases.receipt_replacements where case_id = $1', [caseId]);
    expect(left.rows).toHaveLength(0);
  });
});
