/**
 * One complaint all the way through the real doors of the real system, until it is a protected figure; and then what
 * a thief of the whole machine would find of it.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskClient } from '../support/desk-client.js';
import { dumpOf } from '../support/dump.js';
import { Visitor } from '../support/exchange.js';
import { RunningDesk } from '../support/running-desk.js';

jest.setTimeout(300_000);

/** Words that stand in no list, law or page: wherever one turns up, something leaked. */
const MARKS = {
  narrative: 'kwartelvlinder',
  institution: 'Zilvermeeuwbank',
  message: 'pimpelmeesbrief',
  question: 'roerdompvraag',
  extract: 'ijsvogeltekst',
  answer: 'wielewaalantwoord',
  note: 'grutto-aantekening',
  referral: 'lepelaarverwijzing',
  reason: 'tureluurreden',
  outcome: 'goudplevierslot',
};

interface CaseView {
  id: string;
  reference: string;
  version: number;
  status: string;
}

describe('One complaint', () => {
  const system = new RunningDesk();
  const noor = () => new DeskClient(system.url('desk'));
  let desk: DeskClient;
  let receipt: string;
  let caseId: string;

  beforeAll(async () => {
    await system.start('2026-12-14T09:00:00Z');
    const { json } = await system.cli('demo-logins');
    const accounts = json as { username: string; passphrase: string; totpSecret: string }[];
    desk = noor();
    await desk.logIn(accounts.find((account) => account.username === 'noor') ?? accounts[0]!);
  });
  afterAll(async () => {
    await system.stop();
    system.remove();
  });

  const hers = async (path: string, body: object) => {
    const answer = await fetch(`${system.url('intake')}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };
  const seen = () => desk.get<CaseView & Record<string, unknown>>(`/api/v1/cases/${caseId}`);
  const act = async (what: string, body: object) =>
    desk.post<{ id: string }>(`/api/v1/cases/${caseId}/${what}`, body);
  const version = async () => ({ version: (await seen()).version });
  const institution = async () => {
    const { items } = await desk.get<{ items: { id: string; name: string }[] }>(
      '/api/v1/institutions?type=bank',
    );
    return items.find((one) => one.name === 'Noordzee Bank');
  };
  const consentTo = async (decision: 'give' | 'withdraw') => {
    const mailbox = await hers('mailbox', { receipt });
    const consents = mailbox.body['consents'] as unknown as { id: string; text: string; status: string }[];
    const consent = consents.find((one) => one.status === (decision === 'give' ? 'asked' : 'given'));
    const answer = await hers(`mailbox/consents/${consent?.id}`, { receipt, decision });
    expect(answer.status).toBe(200);
    return consent?.text ?? '';
  };

  it('is filed at the intake door, and found by a caseworker', async () => {
    const filed = await hers('complaints', {
      language: 'nl',
      anonymity: 'A2',
      wish: ['mediation'],
      institution: { type: 'bank', name: MARKS.institution },
      conduct: ['refused-service', 'no-reasons-given'],
      violence: ['financial-economic/exclusion-from-finance'],
      stigmaPerceived: 'yes',
      setting: ['bank'],
      region: 'noord-holland',
      legalForm: 'self-employed',
      narrative: `De bank weigerde een rekening. ${MARKS.narrative}`,
    });
    expect(filed.status).toBe(201);
    receipt = String(filed.body['receipt']);
    const list = await desk.get<{ items: CaseView[] }>('/api/v1/cases?status=new');
    caseId = list.items.find((item) => item.reference === filed.body['reference'])?.id ?? '';
    expect(JSON.stringify(await seen())).toContain(MARKS.narrative);
  });

  it('is taken, classified with its clocks, and talked about', async () => {
    await act('assignments', { assigneeId: desk.staffId, ...(await version()) });
    const bank = await institution();
    await act('classifications', {
      procedure: 'financial-complaint',
      matter: 'conduct',
      institutionId: bank?.id,
      receivedOn: '2026-12-01',
      startDeadlines: true,
      ...(await version()),
    });
    expect(JSON.stringify(await seen())).toContain('BNK-43-2');
    await act('notes', { text: `Bellen met de bank. ${MARKS.note}` });
    await act('questions', { text: `Wanneer was dat? ${MARKS.question}`, ...(await version()) });
    const mailbox = await hers('mailbox', { receipt });
    expect(mailbox.body).toMatchObject({ status: 'waiting-for-her', messages: [{ direction: 'to-her' }] });
    expect((await hers('mailbox/messages', { receipt, text: `In september. ${MARKS.message}` })).status).toBe(
      201,
    );
    expect((await seen()).status).toBe('in-progress');
  });

  it('reaches the bank as the one text that she agreed to, and the answer comes back', async () => {
    const bank = await institution();
    const contacts = await desk.get<{ items: { id: string }[] }>(
      `/api/v1/institutions/${bank?.id}/contact-persons`,
    );
    const extract = await act('extracts', {
      institutionId: bank?.id,
      contactPersonId: contacts.items[0]?.id,
      text: `Uw bank weigerde een rekening. ${MARKS.extract}`,
    });
    await act(`extracts/${extract.id}/consent-requests`, {});
    expect(await consentTo('give')).toContain(MARKS.extract);
    const sent = (await act(`extracts/${extract.id}/sendings`, {})) as unknown as { passcode: string };
    const mail = (await system.mails()).find((one) => one.text.includes('/open#'));
    expect(mail?.text).not.toContain(sent.passcode);
    expect(`${mail?.subject}${mail?.text}`).not.toMatch(/bank|SR-|sekswerk|sex work/i);
    const secret = /\/open#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

    const contact = new Visitor(system.url('exchange'));
    await contact.get('/open');
    await contact.post('/nl/open', {
      link: `${system.url('exchange')}/open#${secret}`,
      passcode: sent.passcode,
    });
    expect(contact.text).toContain(MARKS.extract);
    expect(contact.text).not.toContain(MARKS.narrative);
    await contact.post('/nl/message', {
      kind: 'answer',
      text: `Wij kijken er opnieuw naar. ${MARKS.answer}`,
    });
    expect(contact.status).toBe(200);
    expect(JSON.stringify(await seen())).toContain(MARKS.answer);
  });

  it('is referred, tagged and closed', async () => {
    const partners = await desk.get<{ items: { id: string; kind: string }[] }>(
      '/api/v1/partners?kind=lawyer',
    );
    await act('referrals', {
      partnerId: partners.items[0]?.id,
      text: `Zij zoekt een advocaat. ${MARKS.referral}`,
      ...(await version()),
    });
    await consentTo('give');
    await act('incidents', {
      incidents: [
        {
          violenceForm: 'financial-economic',
          violenceSub: 'financial-economic/exclusion-from-finance',
          perpetrator: 'financial-institution',
          setting: 'bank',
        },
      ],
    });
    await act('stigma-assessments', {
      assessed: 'established',
      expression: ['refusal'],
      ground: ['occupation-sex-work'],
      reason: `Geen toets, wel een afwijzing. ${MARKS.reason}`,
      version: 0,
    });
    await act('closures', {
      outcome: 'resolved-to-satisfaction',
      explanation: `De bank opent de rekening. ${MARKS.outcome}`,
      ...(await version()),
    });
    const mailbox = await hers('mailbox', { receipt });
    expect(mailbox.body['status']).toBe('closed');
    expect(JSON.stringify(mailbox.body)).toContain(MARKS.outcome);
  });

  it('leaves nothing for a thief of the database, the queue, the logs and the mails', async () => {
    const dump = await dumpOf(system.databaseUrl());
    for (const [what, mark] of Object.entries(MARKS)) {
      expect([what, dump.includes(mark)]).toEqual([what, false]);
    }
    const digits = receipt.replaceAll(' ', '');
    await system.cli('audit', 'verify').then(({ json }) => expect(json).toMatchObject({ intact: true }));
    const leaks: string[] = [];
    for (const { name, text } of system.files()) {
      for (const mark of [...Object.values(MARKS), digits, receipt])
        if (text.includes(mark)) leaks.push(`${name}: ${mark}`);
    }
    expect(leaks).toEqual([]);
  });

  it('becomes a figure of its quarter that gives nothing away', async () => {
    await system.stop();
    await system.start('2027-01-05T09:00:00Z');
    const prepared = await system.cli('release', 'prepare', '2026-Q4');
    expect([prepared.code, prepared.message]).toEqual([0, expect.stringContaining('2026-Q4 is prepared')]);
    expect(await system.cli('release', 'approve', '2026-Q4', '--by', 'teun')).toMatchObject({ code: 2 });
    expect(await system.cli('release', 'approve', '2026-Q4')).toMatchObject({ code: 0 });
    expect(await system.cli('release', 'publish', '2026-Q4')).toMatchObject({ code: 0 });
    const answer = await fetch(`${system.url('reports')}/api/v1/releases/2026-Q4.csv`);
    expect(answer.status).toBe(200);
    const [header = '', ...lines] = (await answer.text()).trim().split(/\r?\n/);
    const column = header.split(',').indexOf('persons');
    const counts = lines.map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)?.[column]?.replace(/,$/, ''));
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.filter((count) => count !== '' && Number(count) > 0 && Number(count) < 5)).toEqual([]);
    expect(counts.some((count) => Number(count) >= 5)).toBe(true);
  });
});
