/** Rows in bulk: one statement for many rows, as JSON that PostgreSQL takes apart by the types given here. */
import type { Transactions } from '@app/database';

const ID = { id: 'uuid', case_id: 'uuid' };

/** In the order in which foreign keys allow them. */
const TABLES = {
  'cases.cases': {
    id: 'uuid',
    reference: 'text',
    receipt_lookup: 'bytea',
    receipt_public_key: 'bytea',
    status: 'text',
    language: 'text',
    anonymity: 'text',
    wish: 'text[]',
    institution_type: 'text',
    institution_id: 'uuid',
    procedure: 'text',
    matter: 'text',
    conduct: 'text[]',
    region: 'text',
    work_type: 'text',
    legal_form: 'text',
    groups: 'text[]',
    violence: 'text[]',
    perpetrator: 'text',
    setting: 'text[]',
    stigma_perceived: 'text',
    opting_in_breaches: 'text[]',
    assignee_id: 'uuid',
    filed_at: 'timestamptz',
    filed_on: 'date',
    come_back_on: 'date',
    outcome: 'text',
    closed_at: 'timestamptz',
    she_wrote_at: 'timestamptz',
    read_at: 'timestamptz',
    is_synthetic: 'boolean',
  },
  'cases.case_keys': { case_id: 'uuid', version: 'integer', public_key: 'bytea', created_at: 'timestamptz' },
  'cases.key_seals': { ...ID, version: 'integer', staff_id: 'uuid', sealed_key: 'bytea' },
  'cases.texts': {
    ...ID,
    kind: 'text',
    key_version: 'integer',
    sealed: 'bytea',
    author_id: 'uuid',
    written_at: 'timestamptz',
  },
  'cases.messages': {
    ...ID,
    direction: 'text',
    author_id: 'uuid',
    key_version: 'integer',
    sealed: 'bytea',
    written_at: 'timestamptz',
    read_at: 'timestamptz',
  },
  'cases.history': { ...ID, kind: 'text', detail: 'jsonb', staff_id: 'uuid', happened_at: 'timestamptz' },
  'cases.deadlines': {
    ...ID,
    term: 'text',
    catalogue_version: 'text',
    owed_by: 'text',
    request: 'jsonb',
    result: 'jsonb',
    due: 'date',
    overdue_from: 'date',
    remind_by: 'date',
    status: 'text',
    started_at: 'timestamptz',
    ended_at: 'timestamptz',
  },
  'tagging.incidents': {
    ...ID,
    violence_form: 'text',
    violence_sub: 'text',
    perpetrator: 'text',
    setting: 'text',
    confirmed_by: 'uuid',
    confirmed_at: 'timestamptz',
  },
  'tagging.stigma_assessments': {
    case_id: 'uuid',
    perceived: 'text',
    assessed: 'text',
    expression: 'text[]',
    ground: 'text[]',
    key_version: 'integer',
    sealed_reason: 'bytea',
    assessed_by: 'uuid',
    assessed_at: 'timestamptz',
  },
  'cases.consents': {
    ...ID,
    kind: 'text',
    subject_id: 'uuid',
    status: 'text',
    key_version: 'integer',
    sealed: 'bytea',
    asked_at: 'timestamptz',
    decided_at: 'timestamptz',
  },
  'referral.referrals': {
    ...ID,
    kind: 'text',
    partner_id: 'uuid',
    consent_id: 'uuid',
    outcome: 'text',
    key_version: 'integer',
    sealed: 'bytea',
    author_id: 'uuid',
    offered_at: 'timestamptz',
    changed_at: 'timestamptz',
  },
  'referral.gaps': {
    case_id: 'uuid',
    kind: 'text',
    region: 'text',
    noted_by: 'uuid',
    noted_at: 'timestamptz',
  },
  'mediation.mediations': {
    ...ID,
    institution_id: 'uuid',
    stage: 'text',
    rounds: 'integer',
    stage_since: 'timestamptz',
    ended_reason: 'text',
    started_by: 'uuid',
    started_at: 'timestamptz',
    ended_at: 'timestamptz',
  },
  'mediation.steps': {
    id: 'uuid',
    mediation_id: 'uuid',
    from_stage: 'text',
    to_stage: 'text',
    side: 'text',
    staff_id: 'uuid',
    happened_at: 'timestamptz',
  },
} as const satisfies Record<string, Record<string, string>>;

export type SeedTable = keyof typeof TABLES;

/** A value for each column; moments are milliseconds since 1970 for `timestamptz`. */
export type Row<T extends SeedTable> = Record<keyof (typeof TABLES)[T], unknown>;

/** Rows of all tables that wait to be written. */
export class Batch {
  private readonly rows = new Map<SeedTable, string[]>();
  size = 0;

  add<T extends SeedTable>(table: T, row: Row<T>): void {
    const waiting = this.rows.get(table) ?? [];
    waiting.push(written(row, TABLES[table]));
    this.rows.set(table, waiting);
    this.size += 1;
  }

  /** All or nothing. */
  async write(transactions: Transactions): Promise<void> {
    await transactions.run(async () => {
      for (const [table, types] of Object.entries(TABLES)) {
        const rows = this.rows.get(table as SeedTable);
        if (rows === undefined) continue;
        const columns = Object.keys(types).join(', ');
        const definition = Object.entries(types).map(([name, type]) => `${name} ${type}`);
        await transactions.query(
          `insert into ${table} (${columns}) select ${columns} from json_to_recordset($1::json) as r(${definition.join(', ')})`,
          [`[${rows.join(',')}]`],
        );
      }
    });
  }
}

function written(row: Record<string, unknown>, types: Record<string, string>): string {
  const values = Object.entries(row).map(([name, value]) => {
    if (Buffer.isBuffer(value)) return [name, `\\x${value.toString('hex')}`];
    if (types[name] === 'timestamptz' && typeof value === 'number')
      return [name, new Date(value).toISOString()];
    return [name, value];
  });
  return JSON.stringify(Object.fromEntries(values));
}
