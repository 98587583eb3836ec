import { sqlMigration } from './sql-migration.js';

/**
 * A receiver whose certificate is not right may be somebody else. Nothing is sent there, and somebody is told at the
 * first attempt and not after the tenth: the same alarm as for a receiver that was given up, settled when it is right.
 */
export const WebhookCertificates1763740000289 = sqlMigration(
  'WebhookCertificates1763740000289',
  `
  create function webhooks.note_bad_certificate() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into reminders.alarms (id, kind, subject, raised_at)
      values (gen_random_uuid(), 'webhook-failed', new.subscription_id::text, new.due_at)
      on conflict on constraint uq_alarms do update
        set settled_at = null, seen_to = false, raised_at = excluded.raised_at
        where alarms.settled_at is not null and (not alarms.seen_to or alarms.settled_at < new.told_at);
    return new;
  end $$;
  create trigger tg_deliveries_certificate after update of last_result on webhooks.deliveries
    for each row when (new.last_result = 'bad-certificate' and old.last_result is distinct from 'bad-certificate')
    execute function webhooks.note_bad_certificate();
  revoke all on function webhooks.note_bad_certificate() from public;
  `,
  `
  drop trigger tg_deliveries_certificate on webhooks.deliveries;
  drop function webhooks.note_bad_certificate();
  `,
);
