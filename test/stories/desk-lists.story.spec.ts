import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  CaseReadingService,
  DAY_COUNT_MAX,
  DAY_GROUPS,
  DAY_ROWS,
  HandoverService,
  SavedFiltersService,
} from '@app/casework';
import { DirectoryService } from '@app/directory';
import type { StaffActor } from '@app/identity';
import { openTestDesk, type TestDesk } from '../support/desk.js';
import { addManyCases } from '../support/many-cases.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';

const NOW = '2026-11-23T09:00:00Z';
const TODAY = '2026-11-23';
const WEEK_END = '2026-11-30';

interface Seen {
  id: string;
  status: string;
  assignee_id: string | null;
  she: number | null;
  they: number | null;
  read: number | null;
  due: string | null;
  norm: string | null;
  walled: boolean;
  sealed: boolean;
}

/** The groups once more, from the clocks themselves and in the order of the page, one case after the other. */
function groupOf(seen: Seen, me: string): string | undefined {
  if (seen.walled || !seen.sealed) return undefined;
  if (seen.assignee_id === null) return seen.status === 'new' ? 'unassigned' : undefined;
  if (seen.assignee_id !== me || !/^(in-progress|waiting)/.test(seen.status)) return undefined;
  const unread = (at: number | null) => at !== null && (seen.read === null || at > seen.read);
  const tooLong = Date.parse(NOW) - 3 * 86_400_000;
  if (seen.due !== null && seen.due < TODAY) return 'overdue';
  if (seen.due === TODAY) return 'dueToday';
  if ([seen.she, seen.they].some((at) => unread(at) && (at ?? 0) <= tooLong)) return 'unreadTooLong';
  if (seen.norm !== null && seen.norm < TODAY) return 'normPassed';
  if (seen.due !== null && seen.due <= WEEK_END) return 'dueThisWeek';
  if (unread(seen.she)) return 'sheAnswered';
  if (unread(seen.they)) return 'theyAnswered';
  return { 'in-progress': 'inProgress', 'waiting-for-her': 'waitingForHer' }[seen.status] ?? 'waitingForThem';
}

describe('The lists of the desk', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let owner: pg.Client;
  let reading: CaseReadingService;
  let noor: StaffActor;
  let sam: StaffActor;
  let lotte: StaffActor;
  let bank: string;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.urlAs('desk'), { now: NOW });
    reading = desk.app.get(CaseReadingService);
    noor = await desk.colleague('noor');
    sam = await desk.colleague('sam');
    lotte = await desk.colleague('lotte', 'lead');
    bank = (await desk.app.get(DirectoryService).addInstitution({ name: 'Muurbank', type: 'bank' })).id;
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await addManyCases(owner, {
      cases: 2_000,
      holders: [noor.id, sam.id],
      leads: [lotte.id],
      openPerThousand: 600,
      now: NOW,
      lot: 1,
    });
    // Walls of all three kinds between Noor and some of her own cases, by hand so that nothing else moves.
    await owner.query(
      `update cases.cases set institution_id = $1 where reference like 'SR-1-000001%';`.replace(
        '$1',
        `'${bank}'`,
      ),
    );
    await owner.query(
      `update cases.cases set region = 'utrecht', work_type = 'window' where reference like 'SR-1-000002%'`,
    );
    // Stages of mediations: of some the norm of the desk is passed, of some it ends today, of some it runs or has ended.
    await owner.query(
      `insert into mediation.mediations
         (id, case_id, institution_id, stage, stage_since, due, ended_reason, started_by, started_at, ended_at)
       select gen_random_uuid(), c.id, $1, case when n % 20 = 0 then 'ended' else 'talk' end, $2,
         (date '2026-11-23' + (n % 3 - 1)::int), case when n % 20 = 0 then 'she-stops' end, $3, $2,
         case when n % 20 = 0 then $2::timestamptz end
       from (select id, row_number() over (order by id) as n from cases.cases) c where n % 5 = 0`,
      [bank, '2026-11-02T09:00:00Z', noor.id],
    );
    await owner.query(
      `insert into cases.recusals select id, $1, 'declared', now() from cases.cases where reference like 'SR-1-000003%'`,
      [noor.id],
    );
    await owner.query(`insert into identity.ties values (gen_random_uuid(), $1, $2, now())`, [noor.id, bank]);
    await owner.query(
      `insert into identity.circle_ties values (gen_random_uuid(), $1, 'utrecht', 'window', now())`,
      [noor.id],
    );
  }, 90_000);
  afterAll(async () => {
    await owner.end();
    await desk.close();
    await database.drop();
  });

  async function everything(me: string): Promise<Seen[]> {
    const { rows } = await owner.query<Seen>(
      `select c.id, c.status, c.assignee_id, extract(epoch from c.she_wrote_at)::float8 * 1000 as she,
         extract(epoch from c.they_wrote_at)::float8 * 1000 as they, extract(epoch from c.read_at)::float8 * 1000 as read,
         (select to_char(min(coalesce(d.remind_by, d.due)), 'YYYY-MM-DD') from cases.deadlines d
            where d.case_id = c.id and d.status = 'running') as due,
         (select to_char(m.due, 'YYYY-MM-DD') from mediation.mediations m
            where m.case_id = c.id and m.ended_at is null) as norm,
         c.id in (select case_id from cases.walls where staff_id = $1) as walled,
         c.id in (select case_id from cases.key_seals where staff_id = $1) as sealed
       from cases.cases c`,
      [me],
    );
    return rows;
  }

  it('show on my day what a count by hand gives, each case once, and nothing behind a wall', async () => {
    for (const actor of [noor, sam, lotte]) {
      const expected = new Map<string, Set<string>>(DAY_GROUPS.map((group) => [group, new Set()]));
      for (const seen of await everything(actor.id))
        expected.get(groupOf(seen, actor.id) ?? '')?.add(seen.id);
      const day = await reading.myDay(actor);
      for (const group of DAY_GROUPS) {
        const own = expected.get(group) ?? new Set();
        expect([actor.username, group, day.counts[group]]).toEqual([
          actor.username,
          group,
          Math.min(own.size, DAY_COUNT_MAX + 1),
        ]);
        expect(day[group]).toHaveLength(Math.min(DAY_ROWS, own.size));
        for (const item of day[group]) expect(own).toContain(item.id);
      }
    }
    const day = await reading.myDay(noor);
    // The comparison means something only where every group has somebody in it.
    for (const group of DAY_GROUPS) expect([group, day.counts[group] > 0]).toEqual([group, true]);
  });

  it('follow every change of a clock, also when several run', async () => {
    const day = await reading.myDay(sam);
    const late = day.overdue[0];
    if (late === undefined) throw new Error('nothing is late');
    const due = async () =>
      (
        await owner.query<{ d: string | null }>(
          `select to_char(next_due, 'YYYY-MM-DD') as d from cases.cases where id = $1`,
          [late.id],
        )
      ).rows[0]?.d;
    await owner.query(`update cases.deadlines set due = '2027-02-01' where case_id = $1`, [late.id]);
    expect(await due()).toBe('2027-02-01');
    await owner.query(
      `update cases.deadlines set remind_by = '2027-01-15' where id = (select id from cases.deadlines where case_id = $1 limit 1)`,
      [late.id],
    );
    expect(await due()).toBe('2027-01-15');
    expect((await reading.myDay(sam)).overdue.map(({ id }) => id)).not.toContain(late.id);
    await owner.query(`delete from cases.deadlines where case_id = $1`, [late.id]);
    expect(await due()).toBeNull();
  });

  it.each(['newest', 'oldest', 'due', 'event'] as const)(
    'go through the queue page by page, %s, without a gap, a repeat or a case behind a wall',
    async (sort) => {
      const visible = (await everything(noor.id)).filter(({ walled, sealed }) => sealed && !walled);
      const wanted = new Set(visible.filter(({ due }) => sort !== 'due' || due !== null).map(({ id }) => id));
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await reading.list(noor, { sort, after, limit: 37 });
        found.push(...page.items.map(({ id }) => id));
        after = page.after;
      } while (after !== undefined && found.length <= wanted.size);
      expect(found).toHaveLength(wanted.size);
      expect(new Set(found)).toEqual(wanted);
    },
  );

  it('begin at the beginning for a cursor that nobody wrote', async () => {
    const first = await reading.list(noor, { limit: 5 });
    for (const after of ['x', Buffer.from('due 2026-13-99; drop x').toString('base64url')]) {
      expect((await reading.list(noor, { limit: 5, after })).items).toEqual(first.items);
    }
  });

  it('count no further than they show', async () => {
    await addManyCases(owner, {
      cases: 4_000,
      holders: [sam.id],
      leads: [lotte.id],
      openPerThousand: 1000,
      now: NOW,
      lot: 2,
    });
    const day = await reading.myDay(sam);
    expect(day.counts.unassigned).toBe(DAY_COUNT_MAX + 1);
    expect(day.unassigned).toHaveLength(DAY_ROWS);
  });

  it('keep one’s own filters, as codes, and only for oneself', async () => {
    const filters = desk.app.get(SavedFiltersService);
    await filters.save(noor, { status: ['new'], institutionType: 'bank' });
    await filters.save(noor, { status: ['new'], institutionType: 'bank' });
    await filters.save(noor, { sort: 'due' });
    const kept = await filters.of(noor);
    expect(kept.map(({ filter }) => filter)).toEqual([
      { status: ['new'], institutionType: 'bank' },
      { sort: 'due' },
    ]);
    expect(await filters.of(sam)).toEqual([]);
    await filters.remove(sam, kept[0]?.id ?? '');
    expect(await filters.of(noor)).toHaveLength(2);
    await filters.remove(noor, kept[0]?.id ?? '');
    expect(await filters.of(noor)).toHaveLength(1);
    await expect(filters.save(noor, {})).rejects.toMatchObject({ code: 'CASEWORK.EMPTY_FILTER' });
  });

  it('say for each of many cases whether it changed hands', async () => {
    const behind = await owner.query<{ id: string }>(
      `select id from cases.cases where reference like 'SR-1-000003%' limit 1`,
    );
    const results = await desk.app
      .get(HandoverService)
      .assignMany(noor, [behind.rows[0]?.id ?? '', '0199aaaa-0000-7000-8000-000000000000'], sam.id);
    expect(results.map(({ refused, reference }) => [refused, reference])).toEqual([
      ['CASES.UNKNOWN', '–'],
      ['CASES.UNKNOWN', '–'],
    ]);
  });
});
