import { sqlMigration } from './sql-migration.js';

/** Each process may do what its door needs, and nothing else. The test of grants reads this from the server. */
export const Grants1763740000100 = sqlMigration(
  'Grants1763740000100',
  `
  grant usage on schema identity, directory, audit, cases, mediation, referral, tagging, reminders, statistics, reporting, published to spreekrecht_desk;
  grant usage on schema identity, cases, intake to spreekrecht_intake;
  grant usage on schema cases, mediation, directory to spreekrecht_exchange;
  grant usage on schema identity, cases, reminders, intake, mediation to spreekrecht_worker;
  grant usage on schema published to spreekrecht_reports;

  -- Intake: files, reads back with her code, never sees staff beyond a public key.
  grant select on identity.reader_keys to spreekrecht_intake;
  grant select, insert, update on cases.cases to spreekrecht_intake;
  grant select, insert on cases.case_keys, cases.texts, cases.history to spreekrecht_intake;
  grant select, insert on cases.key_seals to spreekrecht_intake;
  grant select, insert on cases.messages to spreekrecht_intake;
  grant update (read_at) on cases.messages to spreekrecht_intake;
  grant select on cases.consents, cases.deadlines to spreekrecht_intake;
  grant update (status, decided_at, withdrawn_at) on cases.consents to spreekrecht_intake;
  grant update (status, ended_at) on cases.deadlines to spreekrecht_intake;
  grant select, insert, update, delete on intake.drafts, intake.sessions, intake.idempotency_keys to spreekrecht_intake;
  grant execute on function cases.erase_by_receipt(bytea, timestamptz) to spreekrecht_intake;

  -- Exchange: one link, one extract, one answer, sealed to the case's public key.
  grant select on mediation.share_links, mediation.extracts, mediation.answers, cases.case_keys to spreekrecht_exchange;
  grant update (failed_attempts, opened_at, answered_at) on mediation.share_links to spreekrecht_exchange;
  grant update (status) on mediation.extracts to spreekrecht_exchange;
  grant insert on mediation.answers, cases.history to spreekrecht_exchange;
  grant select (id, key_version, status), update (they_wrote_at, status) on cases.cases to spreekrecht_exchange;
  grant select, insert, update, delete on mediation.exchange_sessions to spreekrecht_exchange;
  grant select (id, name) on directory.institutions to spreekrecht_exchange;
  grant select (id, status) on cases.consents to spreekrecht_exchange;

  -- Desk: casework; the audit trail can be added to and read, never changed.
  grant select, insert, update on all tables in schema identity to spreekrecht_desk;
  grant delete on identity.sessions, identity.ties to spreekrecht_desk;
  grant select, insert, update on all tables in schema directory to spreekrecht_desk;
  grant select, insert on audit.events to spreekrecht_desk;
  grant select, insert, update on audit.head to spreekrecht_desk;
  grant select, insert, update, delete on all tables in schema cases, mediation, referral, tagging to spreekrecht_desk;
  grant execute on function cases.erase_case(uuid, timestamptz) to spreekrecht_desk;
  grant select, insert, update, delete on reminders.reminders to spreekrecht_desk;
  grant select on reminders.mails to spreekrecht_desk;
  grant select, update on reminders.alarms to spreekrecht_desk;
  grant select on all tables in schema reporting to spreekrecht_desk;
  grant select, insert, update on all tables in schema statistics to spreekrecht_desk;
  grant select, insert on published.releases to spreekrecht_desk;

  -- Worker: dates, addresses of staff and its own ledger; not one sealed column.
  grant select (id, username, display_name, role, email, language, daily_digest, absent_until, disabled_at) on identity.staff to spreekrecht_worker;
  grant select (id, reference, status, assignee_id, institution_id, filed_on, closed_at) on cases.cases to spreekrecht_worker;
  grant execute on function cases.erase_case(uuid, timestamptz) to spreekrecht_worker;
  grant select on cases.deadlines, cases.recusals, cases.walls to spreekrecht_worker;
  grant select, insert, update, delete on all tables in schema reminders to spreekrecht_worker;
  grant select (receipt_lookup, expires_at), delete on intake.drafts to spreekrecht_worker;
  grant select (token_hash, last_seen_at), delete on intake.sessions to spreekrecht_worker;
  grant select (key_hash, created_at), delete on intake.idempotency_keys to spreekrecht_worker;
  grant select (token_hash, last_seen_at), delete on mediation.exchange_sessions to spreekrecht_worker;
  grant select (id, last_seen_at), delete on identity.sessions to spreekrecht_worker;

  grant select on published.releases to spreekrecht_reports;
  `,
  `
  drop owned by spreekrecht_intake, spreekrecht_exchange, spreekrecht_desk, spreekrecht_worker, spreekrecht_reports;
  `,
);
