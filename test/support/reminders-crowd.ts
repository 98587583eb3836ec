/** A desk with thousands of clocks, and the reckoning afterwards: what was lost, and what came twice. */
import { newId } from '@app/kernel';
import type { ReminderDesk } from './reminders-desk.js';
import { until } from './until.js';

export interface Crowd {
  people: number;
  deadlines: number;
  /** First days of the clocks of six weeks; spread evenly. */
  starts?: readonly string[];
}

/** Caseworkers with clocks of six weeks, written by the owner at once, because the desk's own way takes minutes. */
export async function fillDesk(desk: ReminderDesk, crowd: Crowd): Promise<string[]> {
  const { people, deadlines, starts = ['2026-11-02'] } = crowd;
  const staff: string[] = [];
  for (let index = 0; index < people; index += 1)
    staff.push(await desk.person(`worker-${index}`, 'caseworker'));
  const templates: string[] = [];
  for (const start of starts) templates.push(await desk.deadline(await desk.case(staff[0]!), start));
  const cases = Array.from({ length: deadlines - templates.length }, () => newId());
  await desk.rows(
    `insert into cases.cases (id, reference, status, language, assignee_id, filed_at, filed_on, come_back_on)
     select x.id, 'SR-' || x.id, 'in-progress', 'nl', ($2::uuid[])[1 + x.place % ${people}], now(), '2026-11-02', '2026-12-01'
     from unnest($1::uuid[]) with ordinality as x (id, place)`,
    [cases, staff],
  );
  await desk.rows(
    `insert into cases.deadlines
       (id, case_id, term, catalogue_version, owed_by, request, result, due, overdue_from, remind_by, status, started_at)
     select x.id, x.case_id, d.term, d.catalogue_version, d.owed_by, d.request, d.result, d.due, d.overdue_from, d.remind_by,
            d.status, d.started_at
     from unnest($2::uuid[], $3::uuid[]) with ordinality as x (id, case_id, place)
     join cases.deadlines d on d.id = ($1::uuid[])[1 + x.place % ${templates.length}]`,
    [templates, cases.map(() => newId()), cases],
  );
  return staff;
}

export interface Reckoning {
  /** Lines of the ledger whose moment has come and whose clock still runs. */
  due: number;
  sent: number;
  /** Not sent, but an alarm about it is open. */
  alarmed: number;
  /** Neither sent nor alarmed, or never written down. */
  lost: number;
  /** Deadlines that mails told of, each mail counted once; by what the mail server took and not by what we noted. */
  told: number;
  /** What `told` must be: each deadline once in each mail that is about it. */
  mustBeTold: number;
  /** Mails that came again with the Message-ID of an earlier one. */
  repeated: number;
}

/** @param moment ISO moment up to which reminders were due. */
export async function reckon(desk: ReminderDesk, moment: string): Promise<Reckoning> {
  const [ledger] = await desk.rows<Record<'due' | 'sent' | 'alarmed' | 'unplanned' | 'told', number>>(
    `select count(*)::int as due, count(*) filter (where r.status = 'sent')::int as sent,
            count(*) filter (where r.status <> 'sent' and exists (select from reminders.alarms a
              where a.settled_at is null and a.subject in (r.id::text, r.mail_id::text)))::int as alarmed,
            count(distinct (r.mail_id, r.deadline_id)) filter (where r.status = 'sent')::int as told,
            (select count(*)::int from reminders.changed_deadlines) as unplanned
     from reminders.reminders r where r.due_at <= $1 and r.status <> 'cancelled'`,
    [moment],
  );
  const { due, sent, alarmed, unplanned } = ledger!;
  const byName = new Map(desk.mail.received.map((mail) => [mail.messageId, deadlinesIn(mail.sentence)]));
  return {
    due,
    sent,
    alarmed,
    lost: due - sent - alarmed + unplanned,
    told: [...byName.values()].reduce((sum, count) => sum + count, 0),
    mustBeTold: ledger!.told,
    repeated: desk.mail.received.length - byName.size,
  };
}

/** Waits until every reminder is sent. A reckoning reads the whole ledger, so it is made a few times a second. */
export async function untilSent(desk: ReminderDesk, moment: string, deadlines: number): Promise<void> {
  await until(async () => (await reckon(desk, moment)).sent === deadlines, 120_000, 250);
}

/** The number in "Vandaag vragen 12 termijnen uw aandacht."; nought for any other sentence. */
function deadlinesIn(sentence: string): number {
  return Number(/^Vandaag vra(?:agt|gen) (\d+) termijn/.exec(sentence)?.[1] ?? 0);
}
