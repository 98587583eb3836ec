import { sqlMigration } from './sql-migration.js';

/**
 * The caseworker's day. Lists are read from the case alone: its nearest clock and its last event are kept on it by
 * triggers, so that a page costs what it shows, whatever the number of cases. Beside it: requests that need a second
 * person, links between cases, complaints about the desk itself, filters that hold codes only, and ties to a circle.
 */
export const DeskWork1763740000170 = sqlMigration(
  'DeskWork1763740000170',
  `
  alter table cases.cases
    add column next_due date,
    add column next_overdue_from date,
    add column next_owed_by text,
    add column next_term text,
    add column last_event_at timestamptz;

  create function cases.note_next_clock() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update cases.cases c
      set next_due = n.due, next_overdue_from = n.overdue_from, next_owed_by = n.owed_by, next_term = n.term
      from (select distinct case_id from touched) t
      left join lateral (
        select coalesce(d.remind_by, d.due) as due, d.overdue_from, d.owed_by, d.term
        from cases.deadlines d where d.case_id = t.case_id and d.status = 'running' and d.due is not null
        order by coalesce(d.remind_by, d.due), d.id limit 1
      ) n on true
      where c.id = t.case_id
        and (c.next_due, c.next_overdue_from, c.next_owed_by, c.next_term)
          is distinct from (n.due, n.overdue_from, n.owed_by, n.term);
    return null;
  end $$;
  create trigger tg_deadlines_next_new after insert on cases.deadlines
    referencing new table as touched for each statement execute function cases.note_next_clock();
  create trigger tg_deadlines_next_moved after update on cases.deadlines
    referencing new table as touched for each statement execute function cases.note_next_clock();
  create trigger tg_deadlines_next_gone after delete on cases.deadlines
    referencing old table as touched for each statement execute function cases.note_next_clock();

  create function cases.note_last_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update cases.cases c set last_event_at = t.happened_at
      from (select case_id, max(happened_at) as happened_at from touched group by case_id) t
      where c.id = t.case_id and (c.last_event_at is null or c.last_event_at < t.happened_at);
    return null;
  end $$;
  create trigger tg_history_last_event after insert on cases.history
    referencing new table as touched for each statement execute function cases.note_last_event();

  update cases.cases c
    set next_due = n.due, next_overdue_from = n.overdue_from, next_owed_by = n.owed_by, next_term = n.term
    from (select distinct on (case_id) case_id, coalesce(remind_by, due) as due, overdue_from, owed_by, term
          from cases.deadlines where status = 'running' and due is not null
          order by case_id, coalesce(remind_by, due), id) n
    where n.case_id = c.id;
  update cases.cases c set last_event_at = h.happened_at
    from (select case_id, max(happened_at) as happened_at from cases.history group by case_id) h
    where h.case_id = c.id;

  create index ix_cases_own_due on cases.cases (assignee_id, next_due, id)
    where next_due is not null and status in ('in-progress', 'waiting-for-her', 'waiting-for-them');
  create index ix_cases_own_she_wrote on cases.cases (assignee_id, she_wrote_at, id)
    where (read_at is null or she_wrote_at > read_at) and she_wrote_at is not null
      and status in ('in-progress', 'waiting-for-her', 'waiting-for-them');
  create index ix_cases_own_they_wrote on cases.cases (assignee_id, they_wrote_at, id)
    where (read_at is null or they_wrote_at > read_at) and they_wrote_at is not null
      and status in ('in-progress', 'waiting-for-her', 'waiting-for-them');
  create index ix_cases_free on cases.cases (filed_at, id) where status = 'new' and assignee_id is null;
  create index ix_cases_due on cases.cases (next_due, id) where next_due is not null;
  create index ix_cases_last_event on cases.cases (last_event_at desc, id desc) where last_event_at is not null;
  create index ix_cases_own_event on cases.cases (assignee_id, last_event_at desc, id desc) where last_event_at is not null;
  create index ix_cases_type_filed on cases.cases (institution_type, filed_at desc, id desc);

  -- What needs a second person. The reason and what shall be done are sealed to the case.
  create table cases.approvals (
    id uuid constraint pk_approvals primary key,
    case_id uuid not null constraint fk_approvals_case references cases.cases (id) on delete cascade,
    kind text not null,
    status text not null constraint ck_approvals_status
      check (status in ('waiting', 'approved', 'refused', 'done', 'withdrawn', 'expired')),
    requester_id uuid not null constraint fk_approvals_requester references identity.staff (id),
    decider_id uuid constraint fk_approvals_decider references identity.staff (id),
    key_version integer not null,
    sealed_reason bytea not null,
    sealed_payload bytea,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    decided_at timestamptz,
    done_at timestamptz,
    constraint ck_approvals_two_people check (decider_id <> requester_id),
    constraint ck_approvals_decided check (status not in ('approved', 'refused', 'done') or decider_id is not null)
  );
  create unique index ix_approvals_live on cases.approvals (case_id, kind) where status in ('waiting', 'approved');
  create index ix_approvals_waiting on cases.approvals (expires_at, id) where status = 'waiting';

  -- Two cases that have to do with each other: a link with a coded reason, never a copy.
  create table cases.relations (
    case_id uuid not null constraint fk_relations_case references cases.cases (id) on delete cascade,
    other_id uuid not null constraint fk_relations_other references cases.cases (id) on delete cascade,
    reason text not null constraint ck_relations_reason
      check (reason in ('same-event', 'same-conduct', 'same-person-says-so', 'follow-up', 'part-of')),
    made_by uuid not null constraint fk_relations_made_by references identity.staff (id),
    made_at timestamptz not null,
    constraint pk_relations primary key (case_id, other_id),
    constraint ck_relations_order check (case_id < other_id)
  );
  create index ix_relations_other on cases.relations (other_id);

  -- A complaint about the desk itself; the people whom it is about stand behind the wall.
  create table cases.own_complaints (
    case_id uuid constraint pk_own_complaints primary key constraint fk_own_complaints_case references cases.cases (id) on delete cascade,
    handler_id uuid not null constraint fk_own_complaints_handler references identity.staff (id),
    marked_by uuid not null constraint fk_own_complaints_marked_by references identity.staff (id),
    marked_at timestamptz not null
  );
  alter table cases.recusals
    drop constraint ck_recusals_reason,
    add constraint ck_recusals_reason check (reason in ('tie', 'declared', 'lead', 'complained-about'));

  -- A tombstone keeps none of it.
  create function cases.forget_erased() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from cases.approvals where case_id = new.id;
    delete from cases.relations where case_id = new.id or other_id = new.id;
    delete from cases.own_complaints where case_id = new.id;
    return null;
  end $$;
  create trigger tg_cases_erased_desk_work after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function cases.forget_erased();

  -- A filter is codes, ids and dates; it has no name, so that no text of anybody can be in it.
  create table identity.saved_filters (
    id uuid constraint pk_saved_filters primary key,
    staff_id uuid not null constraint fk_saved_filters_staff references identity.staff (id),
    filter jsonb not null,
    saved_at timestamptz not null,
    constraint uq_saved_filters unique (staff_id, filter)
  );

  -- Somebody knows people of this work in this region: every case of it is kept from her.
  create table identity.circle_ties (
    id uuid constraint pk_circle_ties primary key,
    staff_id uuid not null constraint fk_circle_ties_staff references identity.staff (id),
    region text not null constraint ck_circle_ties_region check (region <> 'unknown'),
    work_type text not null constraint ck_circle_ties_work check (work_type <> 'unknown'),
    declared_at timestamptz not null,
    constraint uq_circle_ties unique (staff_id, region, work_type)
  );

  create or replace view cases.walls as
    select case_id, staff_id from cases.recusals
    union
    select c.id, t.staff_id from identity.ties t join cases.cases c on c.institution_id = t.institution_id
    union
    select c.id, t.staff_id from identity.circle_ties t
      join cases.cases c on c.region = t.region and c.work_type = t.work_type;

  grant select, insert, update, delete on cases.approvals, cases.relations, cases.own_complaints to spreekrecht_desk;
  grant select, insert, delete on identity.saved_filters, identity.circle_ties to spreekrecht_desk;
  `,
  `
  create or replace view cases.walls as
    select case_id, staff_id from cases.recusals
    union
    select c.id, t.staff_id from identity.ties t join cases.cases c on c.institution_id = t.institution_id;
  drop table identity.circle_ties;
  drop table identity.saved_filters;
  drop trigger tg_cases_erased_desk_work on cases.cases;
  drop function cases.forget_erased();
  delete from cases.recusals where reason = 'complained-about';
  alter table cases.recusals
    drop constraint ck_recusals_reason,
    add constraint ck_recusals_reason check (reason in ('tie', 'declared', 'lead'));
  drop table cases.own_complaints;
  drop table cases.relations;
  drop table cases.approvals;
  drop index cases.ix_cases_own_due, cases.ix_cases_own_she_wrote, cases.ix_cases_own_they_wrote, cases.ix_cases_free,
    cases.ix_cases_due, cases.ix_cases_last_event, cases.ix_cases_own_event, cases.ix_cases_type_filed;
  drop trigger tg_history_last_event on cases.history;
  drop function cases.note_last_event();
  drop trigger tg_deadlines_next_new on cases.deadlines;
  drop trigger tg_deadlines_next_moved on cases.deadlines;
  drop trigger tg_deadlines_next_gone on cases.deadlines;
  drop function cases.note_next_clock();
  alter table cases.cases
    drop column next_due, drop column next_overdue_from, drop column next_owed_by, drop column next_term,
    drop column last_event_at;
  `,
);
