import { sqlMigration } from './sql-migration.js';

/**
 * A second complaint out of a first one, by her yes alone. The intake door has no right on links between cases and on
 * walls: it may link the two cases of one consent, once, and ask who is kept from her. Whoever stepped back from her
 * first case, was complained about in it, or has a tie to her circle, stays behind the wall in the second one; a tie to
 * the institution of the first case is of that case and goes no further.
 */
export const CaseSplits1763740000265 = sqlMigration(
  'CaseSplits1763740000265',
  `
  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind
    check (kind in ('extract', 'referral', 'original', 'export', 'split'));
  create unique index ix_consents_one_split on cases.consents (case_id) where kind = 'split' and status = 'asked';

  -- Null when it was she who linked them, by her yes to a second complaint.
  alter table cases.relations alter column made_by drop not null;

  create function cases.kept_from_split(agreed uuid) returns table (staff_id uuid, reason text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.staff_id, r.reason from cases.consents s
      join cases.recusals r on r.case_id = s.case_id and r.reason in ('declared', 'complained-about')
      where s.id = agreed and s.kind = 'split'
    union all
    select t.staff_id, 'tie' from cases.consents s
      join cases.cases c on c.id = s.case_id
      join identity.circle_ties t on t.region = c.region and t.work_type = c.work_type
      where s.id = agreed and s.kind = 'split'
  $$;

  create function cases.split_off(agreed uuid, new_case uuid, moment timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare first_case uuid;
  begin
    select s.case_id into first_case from cases.consents s
      where s.id = agreed and s.kind = 'split' and s.status = 'given' for update;
    if first_case is null or first_case = new_case
      or not exists (select from cases.cases c where c.id = new_case and c.status = 'new' and c.assignee_id is null)
      or exists (select from cases.relations r where new_case in (r.case_id, r.other_id)) then
      raise exception 'there is nothing to split off';
    end if;
    insert into cases.relations (case_id, other_id, reason, made_by, made_at)
      values (least(first_case, new_case), greatest(first_case, new_case), 'part-of', null, moment);
    insert into cases.recusals (case_id, staff_id, reason, recorded_at)
      select new_case, k.staff_id, k.reason, moment from cases.kept_from_split(agreed) k
      on conflict on constraint pk_recusals do nothing;
  end $$;

  revoke all on function cases.kept_from_split(uuid), cases.split_off(uuid, uuid, timestamptz) from public;
  grant execute on function cases.kept_from_split(uuid), cases.split_off(uuid, uuid, timestamptz) to spreekrecht_intake;
  `,
  `
  drop function cases.split_off(uuid, uuid, timestamptz);
  drop function cases.kept_from_split(uuid);
  delete from cases.relations where made_by is null;
  alter table cases.relations alter column made_by set not null;
  drop index cases.ix_consents_one_split;
  delete from cases.consents where kind = 'split';
  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind check (kind in ('extract', 'referral', 'original', 'export'));
  `,
);
