import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseExportService } from '@app/casework';
import { DirectoryService } from '@app/directory';
import { makeExportCommand } from '../../apps/cli/src/export.command.js';
import { DeskHouse, type DeskProgram } from '../support/desk-door.js';

interface Consent {
  id: string;
  kind: string;
  recipient: string;
  text: string;
  status: string;
}

type Bundle = Record<string, Record<string, unknown>[]> & {
  zaak: Record<string, unknown>;
  resultaat: Record<string, unknown> | null;
};

const STORY = 'De bank zei dat mijn soort werk een risico is. Windmolenstraat 7.';

describe('A case goes to another case system', () => {
  let house: DeskHouse;
  let anna: DeskProgram;
  let receipt: string;
  let reference: string;
  let caseId: string;

  /** Exports as the operator; gives the exit code that the command line makes of it. */
  async function exported(...words: string[]) {
    const out: string[] = [];
    const io = {
      stdin: async () => '',
      lines: async function* () {
        yield '';
      },
      out: (line: string) => void out.push(line),
      err: () => undefined,
    };
    const command = makeExportCommand((work) =>
      work(house.app.get<CaseExportService>(CaseExportService, { strict: false })),
    );
    try {
      const code = await command.run(words, io);
      return { code, said: '', text: out.join('\n'), json: JSON.parse(out.join('\n')) as Bundle };
    } catch (error) {
      const { code, kind, message } = error as { code: string; kind: string; message: string };
      return { code, kind, said: message, text: out.join('\n'), json: undefined };
    }
  }

  async function asked(): Promise<Consent | undefined> {
    const { consents } = await house.mailbox<{ consents: Consent[] }>(receipt);
    return consents.filter(({ kind }) => kind === 'export').at(-1);
  }

  async function actions(): Promise<string[]> {
    const owner = new pg.Client({ connectionString: house.intake.database.url });
    await owner.connect();
    const { rows } = await owner.query<{ action: string }>(
      'select action from audit.events where subject_id = $1 order by position',
      [caseId],
    );
    await owner.end();
    return rows.map(({ action }) => action);
  }

  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.program(await house.colleague('anna'));
    ({ receipt, reference } = await house.complain({
      language: 'nl',
      narrative: STORY,
      anonymity: 'A2',
      institution: { type: 'bank', name: 'Zonnebloembank' },
      stigmaPerceived: 'yes',
    }));
    const { body } = await anna.get<{ items: { id: string; reference: string }[] }>('/cases');
    caseId = body.items.find((item) => item.reference === reference)?.id ?? '';
    const me = await anna.get<{ staff: { id: string } }>('/sessions/current');
    await anna.post(`/cases/${caseId}/assignments`, { assigneeId: me.body.staff.id, version: 1 });
    await anna.post(`/cases/${caseId}/deadlines`, { term: 'AWB-9-11-6w', start: '2026-11-02' });
  }, 60_000);
  afterAll(() => house.close());

  it('not without her consent, and the operator is told in one line', async () => {
    const refused = await exported('zgw', reference);
    expect(refused).toMatchObject({ code: 'CASEWORK.EXPORT_NOT_CONSENTED', kind: 'forbidden', text: '' });
    expect(refused.said.split('\n')).toHaveLength(1);
    for (const words of [['zgw'], ['xml', reference], ['zgw', reference, 'more']])
      expect(await exported(...words)).toMatchObject({ code: 'CLI.USAGE', kind: 'invalid' });
    for (const nobody of ['SR-2026-9999999', '0199aaaa-0000-7000-8000-000000000000', "'; drop"])
      expect(await exported('zgw', nobody)).toMatchObject({ code: 'CASES.UNKNOWN', kind: 'not-found' });
    expect(await actions()).not.toContain('case-exported');
  });

  it('is asked at the desk in words that say what goes and what does not', async () => {
    const recipient = 'Gemeente Voorbeeld, zaaksysteem';
    expect((await anna.post(`/cases/${caseId}/export-consents`, { recipient })).status).toBe(201);
    expect((await anna.post(`/cases/${caseId}/export-consents`, { recipient })).status).toBe(409);
    const question = await asked();
    expect(question).toMatchObject({ kind: 'export', recipient, status: 'asked' });
    expect(question?.text).toContain('Zij krijgen niet: je naam, je verhaal');
    // Being asked is not agreeing.
    expect((await exported('zgw', reference)).code).toBe('CASEWORK.EXPORT_NOT_CONSENTED');
  });

  it('goes with her consent, as codes, dates and numbers', async () => {
    const question = await asked();
    await house.mailbox(receipt, `/consents/${question?.id}`, { decision: 'give' });
    const { json, text, code } = await exported('zgw', reference);
    expect(code).toBe(0);
    expect(json?.zaak).toMatchObject({
      uuid: caseId,
      identificatie: reference,
      startdatum: '2026-11-23',
      einddatum: null,
      uiterlijkeEinddatumAfdoening: '2026-12-14',
      vertrouwelijkheidaanduiding: 'zaakvertrouwelijk',
      kenmerken: [{ kenmerk: question?.id, bron: 'toestemming' }],
    });
    expect(json?.resultaat).toBeNull();
    const initiator = json?.rollen?.find((role) => role.omschrijvingGeneriek === 'initiator');
    expect(Object.keys(initiator?.betrokkeneIdentificatie as object)).toEqual(['anpIdentificatie']);
    const last = json?.statussen?.at(-1) as { statustype: { omschrijving: string } };
    expect(last.statustype.omschrijving).toBe('In behandeling');
    expect(json?.statussen?.filter((one) => one.indicatieLaatstGezetteStatus === true)).toHaveLength(1);
    for (const property of json?.eigenschappen ?? [])
      expect(String(property.naam).length).toBeLessThanOrEqual(20);
    for (const secret of ['Windmolen', 'Zonnebloem', 'risico', receipt, 'stigma', 'Gemeente Voorbeeld'])
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect((await exported('zgw', caseId)).json?.zaak.identificatie).toBe(reference);
    expect((await actions()).filter((action) => action === 'case-exported')).toHaveLength(2);
  });

  it('has the institution, the result and the end once there are any', async () => {
    const directory = house.app.get<DirectoryService>(DirectoryService, { strict: false });
    const institution = await directory.addInstitution({ name: 'Voorbeeldbank', type: 'bank' });
    const before = await anna.get<{ version: number }>(`/cases/${caseId}`);
    const classified = await anna.post(`/cases/${caseId}/classifications`, {
      institutionId: institution.id,
      procedure: 'financial-complaint',
      matter: 'decision',
      version: before.body.version,
    });
    expect(classified.status).toBe(201);
    const { body } = await anna.get<{ version: number }>(`/cases/${caseId}`);
    const closed = await anna.post(`/cases/${caseId}/closures`, {
      outcome: 'resolved-to-satisfaction',
      explanation: 'De bank bood excuses aan.',
      version: body.version,
    });
    expect(closed.status).toBe(201);
    const { json, text } = await exported('zgw', reference);
    expect(json?.zaak).toMatchObject({ einddatum: '2026-11-23', archiefnominatie: 'vernietigen' });
    expect(json?.resultaat).toMatchObject({ resultaattype: { omschrijving: 'resolved-to-satisfaction' } });
    expect(json?.statussen?.at(-1)).toMatchObject({ statustype: { isEindstatus: true } });
    const role = json?.rollen?.find(({ betrokkeneType }) => betrokkeneType === 'niet_natuurlijk_persoon');
    expect(role?.betrokkeneIdentificatie).toEqual({ statutaireNaam: 'Voorbeeldbank' });
    expect(text).not.toContain('excuses');
  });

  it('stops when she takes her consent back', async () => {
    const question = await asked();
    await house.mailbox(receipt, `/consents/${question?.id}`, { decision: 'withdraw' });
    expect(await exported('zgw', reference)).toMatchObject({
      code: 'CASEWORK.EXPORT_NOT_CONSENTED',
      text: '',
    });
  });
});
