import { sqlMigration } from './sql-migration.js';

/**
 * The door of institutions reads what it works with and no column more: of an extract how it stands and which consent
 * it rests on, never its sealed text or to whom it goes; of an answer that it came, never what it says; of a link
 * nothing that says whose it is.
 */
export const ExchangeColumns1763740000286 = sqlMigration(
  'ExchangeColumns1763740000286',
  `
  revoke select on mediation.share_links, mediation.extracts, mediation.answers, cases.case_keys,
    referral.partner_links, mediation.exchange_sessions, referral.partner_visits, identity.reader_keys
    from spreekrecht_exchange;
  grant select (id, extract_id, case_id, link_hash, passcode_salt, encrypted_extract, failed_attempts, expires_at,
    opened_at, read_confirmed_at, answered_at, bounced_at, revoked_at) on mediation.share_links to spreekrecht_exchange;
  grant select (id, consent_id, status) on mediation.extracts to spreekrecht_exchange;
  grant select (id, share_link_id, kind, received_at) on mediation.answers to spreekrecht_exchange;
  grant select (case_id, version, public_key) on cases.case_keys to spreekrecht_exchange;
  grant select (id, referral_id, case_id, link_hash, passcode_salt, encrypted_text, failed_attempts, expires_at,
    opened_at, revoked_at) on referral.partner_links to spreekrecht_exchange;
  grant select (token_hash, share_link_id, sealed, created_at, last_seen_at) on mediation.exchange_sessions
    to spreekrecht_exchange;
  grant select (token_hash, link_id, sealed, created_at, last_seen_at) on referral.partner_visits
    to spreekrecht_exchange;
  grant select (id, role, public_key) on identity.reader_keys to spreekrecht_exchange;
  `,
  `
  grant select on mediation.share_links, mediation.extracts, mediation.answers, cases.case_keys,
    referral.partner_links, mediation.exchange_sessions, referral.partner_visits, identity.reader_keys
    to spreekrecht_exchange;
  `,
);
