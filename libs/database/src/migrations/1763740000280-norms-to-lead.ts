import { sqlMigration } from './sql-migration.js';

/**
 * A stage of a mediation that stays past the desk's own norm is told to a lead after its caseworker, as a clock of law
 * is. Each rung is told of once; what was told until now was told to the caseworker.
 */
export const NormsToLead1763740000280 = sqlMigration(
  'NormsToLead1763740000280',
  `
  alter table reminders.norms_told add column rung text not null default 'passed'
    constraint ck_norms_told_rung check (rung in ('passed', 'to-lead'));
  alter table reminders.norms_told alter column rung drop default;
  alter table reminders.norms_told drop constraint pk_norms_told;
  alter table reminders.norms_told add constraint pk_norms_told primary key (case_id, norm_since, norm_due, rung);
  `,
  `
  delete from reminders.norms_told where rung <> 'passed';
  alter table reminders.norms_told drop constraint pk_norms_told;
  alter table reminders.norms_told drop column rung;
  alter table reminders.norms_told add constraint pk_norms_told primary key (case_id, norm_since, norm_due);
  `,
);
