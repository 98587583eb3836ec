import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '@app/database';
import { DICTIONARY, measuresOf, PreviewService, type ReleaseDocument } from '@app/statistics';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';

const NEW_QUARTER = '2026-Q3';

function rows(document: ReleaseDocument, id: string): Record<string, number | null> {
  const table = document.tables.find(({ dimension }) => dimension === id);
  return Object.fromEntries(table?.cells.map(({ category, persons }) => [category, persons]) ?? []);
}

describe('What the facts of a quarter tell', () => {
  let house: FiguresHouse;
  let sql: Transactions;

  const frozen = async (quarter: string, dimension: string) =>
    Object.fromEntries(
      (
        await sql.query<{ category: string; persons: number }>(
          `select category, persons from statistics.frozen_counts f join statistics.releases r on r.id = f.release_id
           where r.quarter = $1 and r.status <> 'rejected' and dimension = $2`,
          [quarter, dimension],
        )
      ).map(({ category, persons }) => [category, persons]),
    );
  const prepare = (quarter: string) => house.releases.prepare(house.people.teun, quarter);
  const reject = (quarter: string) => house.releases.reject(house.people.lotte, quarter);
  /** Referrals of some kind for so many cases of the quarter, in the order of their references. */
  const refer = async (kind: string, outcome: string, from: number, upTo: number) =>
    sql.query(
      `insert into referral.referrals (id, case_id, kind, outcome, key_version, sealed, author_id, offered_at, changed_at, consent_id)
       select gen_random_uuid(), id, $1, $2, 1, '', $5, filed_at, filed_at, null
       from (select id, filed_at, row_number() over (order by reference) as nr from cases.cases
         where filed_on between '2026-07-01' and '2026-09-30') c where nr between $3 and $4`,
      [kind, outcome, from, upTo, house.people.lotte.id],
    );

  beforeAll(async () => {
    house = await openFiguresHouse();
    sql = house.desk.get(Transactions);
    await house.seed([
      { quarter: '2026-Q2', cases: 120 },
      { quarter: NEW_QUARTER, cases: 200 },
    ]);
  });
  afterAll(async () => {
    await house.close();
  });

  it('stands in a table for every dimension of the dictionary, in one attacked release', async () => {
    await refer('peer-organisation', 'helped', 1, 20);
    await refer('health', 'no-show', 11, 30);
    await refer('lawyer', 'sent', 31, 45);
    await sql.query(
      `insert into mediation.mediations (id, case_id, institution_id, stage, stage_since, started_by, started_at, ended_at, ended_reason)
       select gen_random_uuid(), id, institution_id, case when nr <= 12 then 'fulfilled' when nr <= 20 then 'broken' else 'talk' end,
         filed_at, $1, filed_at, case when nr <= 20 then filed_at end, null
       from (select id, filed_at, institution_id, row_number() over (order by reference) as nr from cases.cases
         where filed_on between '2026-07-01' and '2026-09-30' and institution_id is not null) c where nr <= 30`,
      [house.people.lotte.id],
    );
    const { document } = await prepare(NEW_QUARTER);
    expect(document.dictionary.version).toBe('2026-3');
    expect(document.tables.map(({ dimension }) => dimension)).toEqual(
      DICTIONARY.dimensions.map(({ id }) => id),
    );
    expect(document.tables.filter(({ withheld }) => withheld).length).toBeLessThan(5);
    expect(rows(document, 'referral-outcome')).toEqual({
      none: 155,
      'on-its-way': 15,
      'contact-made': 0,
      helped: 20,
      'not-reached': 10,
    });
    expect(rows(document, 'referral-kind')).toMatchObject({
      'peer-organisation': 20,
      health: 20,
      lawyer: 15,
    });
    expect(rows(document, 'mediation-result')).toMatchObject({
      none: 170,
      running: 10,
      fulfilled: 12,
      broken: 8,
    });
    const measures = Object.fromEntries(measuresOf(document).map(({ id, persons }) => [id, persons]));
    expect(measures).toMatchObject({ mediated: 30, agreed: 20, broken: 8, referred: 45, helped: 20 });
    const open = rows(document, 'outcome')['open'];
    expect(measures['closed']).toBe(open === null || open === undefined ? null : 200 - open);
  });

  it('counts days only in coarse classes, and what is late by the day of the clock', async () => {
    const bands = await frozen(NEW_QUARTER, 'first-answer');
    const counted = await sql.query<{ band: string; n: number }>(
      `select case when first is null then 'not-yet' when first - filed_on <= 2 then 'within-2-days'
         when first - filed_on <= 7 then 'within-week' when first - filed_on <= 14 then 'within-2-weeks' else 'later' end as band,
         count(*)::int as n
       from (select c.filed_on, (select (min(m.written_at) at time zone 'Europe/Amsterdam')::date from cases.messages m
           where m.case_id = c.id and m.direction = 'to-her') as first
         from cases.cases c where c.filed_on between '2026-07-01' and '2026-09-30') t group by 1`,
    );
    expect(counted.length).toBeGreaterThan(2);
    for (const { band, n } of counted) expect(bands[band]).toBe(n);
    const late = await sql.query<{ n: number }>(
      `select count(distinct d.case_id)::int as n from cases.deadlines d join cases.cases c on c.id = d.case_id
       where c.filed_on between '2026-07-01' and '2026-09-30' and d.owed_by in ('bank', 'insurer')
         and ((d.status = 'running' and d.overdue_from <= '2026-11-21')
           or (d.status = 'met' and (d.ended_at at time zone 'Europe/Amsterdam')::date >= d.overdue_from))`,
    );
    expect((await frozen(NEW_QUARTER, 'terms-late'))['financial']).toBe(late[0]?.n);
    expect(late[0]?.n).toBeGreaterThan(0);
  });

  it('hides a type of institution that fewer than three were complained about, however many people did', async () => {
    await reject(NEW_QUARTER);
    const banks = `select id from directory.institutions where type = 'bank' order by id`;
    await sql.query(
      `update cases.cases set institution_id = (array(${banks}))[1 + (get_byte(decode(md5(id::text), 'hex'), 0) % 2)]
       where institution_type = 'bank' and filed_on >= '2026-07-01'`,
    );
    const { document } = await prepare(NEW_QUARTER);
    const bank = (await frozen(NEW_QUARTER, 'institution-type'))['bank'] ?? 0;
    expect(bank).toBeGreaterThan(20);
    expect(rows(document, 'institution-type')['bank']).toBeNull();
    // The one tax administration that there is cannot be told from its type.
    expect(rows(document, 'institution-type')['tax-administration']).toBe(
      (await frozen(NEW_QUARTER, 'institution-type'))['tax-administration'],
    );
  });

  it('loses a case that is erased and a referral without consent, as long as the quarter is not frozen', async () => {
    await reject(NEW_QUARTER);
    const [gone] = await sql.query<{ id: string }>(
      `select id from cases.cases where filed_on between '2026-07-01' and '2026-09-30' order by reference limit 1`,
    );
    await sql.query('select cases.erase_case($1, now())', [gone?.id]);
    await sql.query(
      `with asked as (
         insert into cases.consents (id, case_id, kind, subject_id, status, key_version, sealed, asked_at, withdrawn_at)
         select gen_random_uuid(), case_id, 'referral', id, 'withdrawn', 1, '', offered_at, offered_at
         from referral.referrals where kind = 'lawyer' returning id, subject_id)
       update referral.referrals r set consent_id = asked.id from asked where asked.subject_id = r.id`,
    );
    const { document } = await prepare(NEW_QUARTER);
    expect(document.persons).toBe(199);
    expect(rows(document, 'referral-outcome')).toMatchObject({ none: 170, 'on-its-way': 0 });
    expect((await frozen(NEW_QUARTER, 'referral-kind'))['lawyer']).toBe(0);
  });

  it('is not counted again once the quarter is published', async () => {
    await house.releases.approve(house.people.lotte, NEW_QUARTER);
    await house.releases.publish(house.people.lotte, NEW_QUARTER);
    const before = await frozen(NEW_QUARTER, 'total');
    await sql.query(
      `select cases.erase_case(id, now()) from (select id from cases.cases
         where filed_on between '2026-07-01' and '2026-09-30' and status <> 'erased' order by reference limit 3) c`,
    );
    const reason = 'A word in the reading guide was wrong.';
    const again = await house.releases.prepare(house.people.teun, NEW_QUARTER, { newEdition: true, reason });
    expect(again.document.persons).toBe(199);
    expect(await frozen(NEW_QUARTER, 'total')).toEqual(before);
    await reject(NEW_QUARTER);
  });

  it('keeps the dictionary under which a quarter was published, on its pages and in a new edition', async () => {
    const late = { reason: 'Published after the quarter that followed it.' };
    const { document } = await house.releases.prepare(house.people.teun, '2026-Q2', late);
    const old = [
      'institution-type',
      'conduct',
      'stigma-perceived',
      'stigma-assessed',
      'violence-form',
      'region',
      'outcome',
    ];
    const { relations: _, ...words } = document.dictionary;
    const dimensions = words.dimensions.filter(({ id }) => old.includes(id));
    const asBefore = {
      ...document,
      tables: document.tables.filter(({ dimension }) => old.includes(dimension)),
      dictionary: { ...words, version: '2026-1', dimensions },
    };
    await sql.query(`update statistics.releases set document = $1 where quarter = '2026-Q2'`, [
      JSON.stringify(asBefore),
    ]);
    await sql.query(
      `delete from statistics.frozen_counts f using statistics.releases r
       where r.id = f.release_id and r.quarter = '2026-Q2' and dimension <> 'total' and dimension <> all ($1)`,
      [old],
    );
    await house.releases.approve(house.people.lotte, '2026-Q2');
    await house.releases.publish(house.people.lotte, '2026-Q2');
    const url = await house.openDoor();
    const page = await fetch(`${url}/nl/releases/2026-Q2`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('begrippenlijst 2026-1');
    expect(html).not.toContain('id="referral-kind"');
    expect(await (await fetch(`${url}/nl/releases/${NEW_QUARTER}`)).text()).toContain('id="referral-kind"');
    const reason = 'A label of the first edition was wrong.';
    const second = await house.releases.prepare(house.people.teun, '2026-Q2', { newEdition: true, reason });
    expect(second.document.dictionary.version).toBe('2026-1');
    expect(second.document.tables).toHaveLength(7);
    await reject('2026-Q2');
  });

  it('is not crossed for a quarter whose facts have changed since, and the log says what was asked', async () => {
    const previews = house.desk.get(PreviewService);
    const { teun, noor } = house.people;
    await expect(previews.ask(teun, NEW_QUARTER, ['region', 'institution-type'])).rejects.toThrow(
      'have changed since',
    );
    await expect(previews.ask(teun, '2026-Q1', ['region', 'language'])).rejects.toThrow(
      'has not been counted yet',
    );
    await expect(previews.ask(teun, NEW_QUARTER, ['region', 'violence-form'])).rejects.toThrow(
      'policy forbids',
    );
    await expect(previews.ask(teun, NEW_QUARTER, ['region', 'shoe-size'])).rejects.toThrow(
      'one subject, or two',
    );
    await expect(previews.ask(teun, NEW_QUARTER, ['region', 'language', 'channel'])).rejects.toThrow(
      'one subject, or two',
    );
    await expect(previews.ask(noor, NEW_QUARTER, ['region'])).rejects.toThrow(
      'Only a statistician or a lead',
    );
    expect((await previews.refusals(teun)).map(({ reason, dimensions }) => [reason, dimensions])).toEqual([
      ['never-together', ['region', 'violence-form']],
      ['not-counted', ['region', 'language']],
      ['changed', ['region', 'institution-type']],
    ]);
  });
});
