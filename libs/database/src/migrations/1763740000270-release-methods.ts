import { sqlMigration } from './sql-migration.js';

/**
 * A quarter is protected in both ways, and an officer chooses one. What each way is worth depends on hidden counts, so it
 * stays in this schema, which the public door cannot read. An approval names the way that was approved, and whoever
 * chose it cannot be the second person either.
 */
export const ReleaseMethods1763740000270 = sqlMigration(
  'ReleaseMethods1763740000270',
  `
  alter table statistics.releases
    add column method text not null default 'suppression'
      constraint ck_releases_method check (method in ('suppression', 'rounding')),
    add column chosen_by uuid constraint fk_releases_chooser references identity.staff (id),
    add column approved_method text;
  update statistics.releases set chosen_by = prepared_by,
    approved_method = case when approved_by is null then null else method end;
  alter table statistics.releases
    alter column method drop default,
    alter column chosen_by set not null,
    add constraint ck_releases_method_approved
      check ((approved_by is null) = (approved_method is null) and (approved_method is null or approved_method = method)),
    add constraint ck_releases_not_chooser check (approved_by is null or approved_by <> chosen_by);

  create table statistics.release_variants (
    release_id uuid not null constraint fk_release_variants_release references statistics.releases (id) on delete cascade,
    method text not null constraint ck_release_variants_method check (method in ('suppression', 'rounding')),
    -- Protected and attacked by itself; never published beside the other one. Null when it gives somebody away.
    document jsonb,
    refusal text constraint ck_release_variants_refusal check (refusal in ('other-method', 'tells-too-much')),
    visible_percent integer constraint ck_release_variants_visible check (visible_percent between 0 and 100),
    hellinger numeric(3, 2) constraint ck_release_variants_hellinger check (hellinger between 0 and 1),
    withheld integer constraint ck_release_variants_withheld check (withheld >= 0),
    constraint pk_release_variants primary key (release_id, method),
    constraint ck_release_variants_whole check ((document is null) = (refusal is not null)
      and num_nonnulls(document, visible_percent, hellinger, withheld) in (0, 4))
  );
  grant select, insert on statistics.release_variants to spreekrecht_desk;
  `,
  `
  drop table statistics.release_variants;
  alter table statistics.releases drop column approved_method, drop column chosen_by, drop column method;
  `,
);
