import { sqlMigration } from './sql-migration.js';

/**
 * What partners said and what she said about it belongs in her own copy (AVG art. 15); the function that gathered it
 * before stays as it was and is one of its parts.
 *
 * And help that somebody asked for and that nobody gives in her region: a fact about what there is, recorded when a
 * caseworker looked and found none.
 */
export const HelpGaps1763740000254 = sqlMigration(
  'HelpGaps1763740000254',
  `
  create table referral.gaps (
    case_id uuid not null constraint fk_gaps_case references cases.cases (id) on delete cascade,
    kind text not null,
    region text not null,
    noted_by uuid not null constraint fk_gaps_staff references identity.staff (id),
    noted_at timestamptz not null,
    constraint pk_gaps primary key (case_id, kind)
  );

  -- An erased case stays as a tombstone, so what was found missing for it goes when it becomes one.
  create function referral.forget_erased_case() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from referral.gaps where case_id = new.id;
    return new;
  end $$;
  revoke all on function referral.forget_erased_case() from public;
  create trigger tg_cases_erased_referral after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function referral.forget_erased_case();

  grant select, insert, delete on referral.gaps to spreekrecht_desk;

  alter function cases.copy_of_case(uuid) rename to copy_of_case_without_partners;
  create function cases.copy_of_case(wanted uuid)
    returns table (part text, id uuid, code text, detail jsonb, key_version integer, sealed bytea, happened_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.* from cases.copy_of_case_without_partners(wanted) o
    union all
    select 'partner-answer', a.id, a.kind, jsonb_build_object('outcome', a.outcome, 'reason', a.reason),
        a.key_version, a.sealed, a.received_at
      from referral.partner_answers a where a.case_id = wanted
    union all
    select 'her-word', w.referral_id, w.answer, '{}'::jsonb, w.key_version, w.sealed, w.said_at
      from referral.her_words w where w.case_id = wanted
    order by 7, 2
  $$;
  revoke all on function cases.copy_of_case(uuid) from public;
  grant execute on function cases.copy_of_case(uuid) to spreekrecht_desk;
  `,
  `
  drop function cases.copy_of_case(uuid);
  alter function cases.copy_of_case_without_partners(uuid) rename to copy_of_case;
  drop trigger tg_cases_erased_referral on cases.cases;
  drop function referral.forget_erased_case();
  drop table referral.gaps;
  `,
);
