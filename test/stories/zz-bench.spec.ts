import { it } from '@jest/globals';
import { newId } from '@app/kernel';
import { ReminderDesk } from '../support/reminders-desk.js';
const N = 100_000;
const say = (t: string) => process.stderr.write(t + '\n');
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const r = await work();
  say(`${what}: ${(performance.now() - start).toFixed(0)} ms ${JSON.stringify(r)}`);
  return r;
}
async function fill(desk: ReminderDesk, n: number, template: string, people: string[], spread: boolean) {
  for (let done = 0; done < n; done += 50_000) {
    const ids = Array.from({ length: Math.min(50_000, n - done) }, () => newId());
    const dl = ids.map(() => newId());
    await desk.rows(
      `insert into cases.cases (id, reference, status, language, assignee_id, filed_at, filed_on, come_back_on)
       select x.id, 'SR-' || x.id, 'in-progress', 'nl', ($2::uuid[])[1 + x.place % cardinality($2::uuid[])], now(), '2026-11-02', '2026-12-01'
       from unnest($1::uuid[]) with ordinality as x (id, place)`, [ids, people]);
    await timed(`insert ${ids.length} deadlines`, async () => void (await desk.rows(
      `insert into cases.deadlines (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, remind_by, status, started_at)
       select x.id, x.case_id, d.term, d.catalogue_version, d.owed_by, d.request,
         case when $4 then d.result || jsonb_build_object('due', to_char(d.due + 200 + (x.place % 300)::int, 'YYYY-MM-DD'), 'overdueFrom', to_char(d.due + 201 + (x.place % 300)::int, 'YYYY-MM-DD')) else d.result end,
         d.due, d.overdue_from, d.remind_by, d.status, d.started_at
       from cases.deadlines d cross join unnest($2::uuid[], $3::uuid[]) with ordinality as x (id, case_id, place) where d.id = $1`, [template, dl, ids, spread])));
  }
}
it('bench', async () => {
  const desk = await ReminderDesk.open('2026-11-02T10:00:00Z');
  const people: string[] = [];
  for (let i = 0; i < 50; i++) people.push(await desk.person(`p${i}`, 'caseworker'));
  const template = await desk.deadline(await desk.case(people[0]!), '2026-11-02');
  await desk.sweep();
  await fill(desk, N, template, people, false);
  await timed('plan+sweep 100k', () => desk.sweep());
  await timed('idle sweep with 100k', () => desk.sweep());
  await desk.rows('analyze');
  await timed('idle sweep with 100k analyzed', () => desk.sweep());
  desk.clock.moveTo('2026-11-30T07:30:00Z');
  await timed('sweep 100k due', () => desk.sweep());
  await timed('idle', () => desk.sweep());
  await desk.startWorkers();
  await timed('mails', () => desk.quiet());
  say(`received ${desk.mail.received.length}`);
  const total = Number(process.env.BENCH_TOTAL ?? 0);
  if (total > 0) {
    desk.clock.moveTo('2026-11-30T09:30:00Z');
    await fill(desk, total, template, people, true);
    await timed('plan more', () => desk.sweep());
    await desk.rows('analyze');
    await timed('idle sweep', () => desk.sweep());
    await fill(desk, 1000, template, people, false);
    await timed('plan 1000 + claim (1 rung due each)', () => desk.sweep());
    await timed('idle sweep', () => desk.sweep());
    desk.clock.moveTo('2026-12-07T07:30:00Z');
    await desk.rows(`update reminders.reminders set due_at = '2026-12-30' where rung = '7-days-before' and deadline_id not in (select id from cases.deadlines order by id desc limit 1000) and status='planned' and due_at < '2026-12-08'`);
    await desk.rows('vacuum analyze reminders.reminders');
    await timed('sweep 1000 due of all', () => desk.sweep());
    await timed('idle sweep', () => desk.sweep());
  }
  await desk.close();
}, 900_000);
