import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { CaseHistoryKind } from '@app/cases';
import type { WebhookType } from '@app/webhooks';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

const IN = 'desk.work-arrived';
const DONE = 'desk.case-changed';
const CLOCK = 'desk.clock-changed';

/**
 * What is told of each thing that can happen to a case; null where nothing is. A kind that is new does not compile
 * until somebody has decided what another program learns of it.
 */
const TOLD: Record<CaseHistoryKind, WebhookType | null> = {
  filed: IN,
  assigned: DONE,
  unassigned: DONE,
  classified: DONE,
  'status-changed': DONE,
  'question-asked': DONE,
  'she-wrote': IN,
  'file-added': IN,
  'file-removed': IN,
  'consent-asked': DONE,
  'consent-given': IN,
  'consent-refused': IN,
  'consent-withdrawn': IN,
  'extract-sent': DONE,
  'link-revoked': DONE,
  'they-answered': IN,
  'mail-received': IN,
  'referral-changed': DONE,
  'partner-answered': IN,
  'partner-link-sent': DONE,
  'partner-link-closed': DONE,
  'referral-paused': IN,
  'referral-resumed': IN,
  'her-word-on-referral': IN,
  'help-gap-noted': DONE,
  'deadline-started': CLOCK,
  'deadline-moved': CLOCK,
  'deadline-ended': CLOCK,
  'clock-happened': CLOCK,
  'contact-plan-set': IN,
  'contact-plan-withdrawn': IN,
  'mediation-moved': DONE,
  'letter-made': DONE,
  closed: DONE,
  reopened: DONE,
  withdrawn: IN,
  // The complaint that was made of it is filed, and that is told; a second event would join the two.
  'split-off': null,
  // Within the desk: what somebody thinks of a case, and her code and her calls, which nobody outside learns of.
  'note-added': null,
  'incident-tagged': null,
  'stigma-assessed': null,
  'come-back-earlier': null,
  'contact-attempted': null,
  assisted: null,
  'receipt-changed': null,
  'receipt-asked': null,
  'receipt-approved': null,
  'receipt-refused': null,
  'receipt-stopped': null,
  'receipt-made': null,
  'contact-held': null,
  'contact-resumed': null,
};

describe('What another program is told of a case', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is one of three kinds for everything that can happen to it, or nothing', async () => {
    const { rows } = await owner.query<{ kind: string; type: string | null }>(
      'select kind, webhooks.type_of(kind) as type from unnest($1::text[]) kind',
      [Object.keys(TOLD)],
    );
    expect(Object.fromEntries(rows.map(({ kind, type }) => [kind, type]))).toEqual(TOLD);
  });
});
