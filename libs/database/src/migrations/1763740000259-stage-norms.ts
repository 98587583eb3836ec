import { sqlMigration } from './sql-migration.js';

/**
 * The desk's own norm for the stage of a mediation, kept on its case beside the nearest clock of law and apart from it,
 * so that my day finds a stage that takes too long without looking into mediations, and the worker can remind of it
 * without a right on that schema. Each norm that was passed is told of once.
 */
export const StageNorms1763740000259 = sqlMigration(
  'StageNorms1763740000259',
  `
  alter table cases.cases add column norm_due date, add column norm_since timestamptz;

  create function mediation.note_norm() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update cases.cases c set norm_due = n.due, norm_since = n.stage_since
      from (select 1) one
      left join lateral (
        select m.due, m.stage_since from mediation.mediations m
        where m.case_id = coalesce(new.case_id, old.case_id) and m.ended_at is null and m.due is not null
      ) n on true
      where c.id = coalesce(new.case_id, old.case_id)
        and (c.norm_due, c.norm_since) is distinct from (n.due, n.stage_since);
    return null;
  end $$;
  revoke all on function mediation.note_norm() from public;
  create trigger tg_mediations_norm after insert or update or delete on mediation.mediations
    for each row execute function mediation.note_norm();

  update cases.cases c set norm_due = m.due, norm_since = m.stage_since
    from mediation.mediations m where m.case_id = c.id and m.ended_at is null and m.due is not null;
  create index ix_cases_own_norm on cases.cases (assignee_id, norm_due, id) where norm_due is not null;
  create index ix_cases_norm on cases.cases (norm_due, id) where norm_due is not null;

  -- A stage that began anew, or a date that moved, is another norm. The row goes with a mail that is taken back.
  create table reminders.norms_told (
    case_id uuid not null constraint fk_norms_told_case references cases.cases (id) on delete cascade,
    norm_since timestamptz not null,
    norm_due date not null,
    mail_id uuid not null constraint fk_norms_told_mail references reminders.mails (id) on delete cascade
      deferrable initially deferred,
    constraint pk_norms_told primary key (case_id, norm_since, norm_due)
  );
  create index ix_norms_told_mail on reminders.norms_told (mail_id);

  grant select (norm_due, norm_since) on cases.cases to spreekrecht_worker;
  grant select, insert, delete on reminders.norms_told to spreekrecht_worker;
  `,
  `
  drop table reminders.norms_told;
  drop trigger tg_mediations_norm on mediation.mediations;
  drop function mediation.note_norm();
  drop index cases.ix_cases_own_norm, cases.ix_cases_norm;
  alter table cases.cases drop column norm_due, drop column norm_since;
  `,
);
