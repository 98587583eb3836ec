import { sqlMigration } from './sql-migration.js';

/**
 * Erasing by age. The worker can no longer name a case to erase: it calls a function that takes ended cases only,
 * and looks again under a lock, so a case that is reopened at that moment stays. It also loses sight of every hash
 * and sealed column; deleting by age needs none of them.
 */
export const Retention1763740000111 = sqlMigration(
  'Retention1763740000111',
  `
  create function cases.erase_ended(ended_before timestamptz, moment timestamptz, at_most integer) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare ended uuid;
  begin
    for ended in
      select id from cases.cases where status in ('closed', 'withdrawn') and closed_at <= ended_before
      order by closed_at, id limit at_most for update skip locked
    loop
      perform cases.erase_case(ended, moment);
      return next ended;
    end loop;
  end $$;

  revoke all on function cases.erase_ended(timestamptz, timestamptz, integer) from public;
  grant execute on function cases.erase_ended(timestamptz, timestamptz, integer) to spreekrecht_worker;
  revoke execute on function cases.erase_case(uuid, timestamptz) from spreekrecht_worker;
  revoke select (id) on identity.sessions from spreekrecht_worker;
  revoke select (receipt_lookup) on intake.drafts from spreekrecht_worker;
  revoke select (token_hash) on intake.sessions from spreekrecht_worker;
  revoke select (key_hash) on intake.idempotency_keys from spreekrecht_worker;
  revoke select (token_hash) on mediation.exchange_sessions from spreekrecht_worker;
  `,
  `
  grant select (token_hash) on mediation.exchange_sessions to spreekrecht_worker;
  grant select (key_hash) on intake.idempotency_keys to spreekrecht_worker;
  grant select (token_hash) on intake.sessions to spreekrecht_worker;
  grant select (receipt_lookup) on intake.drafts to spreekrecht_worker;
  grant select (id) on identity.sessions to spreekrecht_worker;
  grant execute on function cases.erase_case(uuid, timestamptz) to spreekrecht_worker;
  drop function cases.erase_ended(timestamptz, timestamptz, integer);
  `,
);
