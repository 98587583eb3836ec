import { sqlMigration } from './sql-migration.js';

/**
 * The one-case link of a referral partner, what the partner says through it, and her own word on whether it helped.
 *
 * The link is kept as that of an institution: a hash, and a text under a key that only link and passcode together make.
 * What the partner writes is sealed to the case as it arrives, and so are her own words. The kind of an answer and the
 * reason of a refusal are codes, because they say where help is missing. A pause is hers: until she lifts it, the
 * partner is told to wait.
 */
export const PartnerLinks1763740000253 = sqlMigration(
  'PartnerLinks1763740000253',
  `
  alter table referral.referrals add column paused_at timestamptz;

  create table referral.partner_links (
    id uuid constraint pk_partner_links primary key,
    referral_id uuid not null constraint fk_partner_links_referral references referral.referrals (id) on delete cascade,
    case_id uuid not null constraint fk_partner_links_case references cases.cases (id) on delete cascade,
    link_hash bytea not null constraint uq_partner_links_hash unique,
    passcode_salt bytea not null,
    encrypted_text bytea not null,
    failed_attempts integer not null default 0,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    revoked_at timestamptz
  );
  create index ix_partner_links_referral on referral.partner_links (referral_id, made_at);
  create index ix_partner_links_case on referral.partner_links (case_id);

  -- What a visit opened, under the secret of its cookie.
  create table referral.partner_visits (
    token_hash bytea constraint pk_partner_visits primary key,
    link_id uuid not null constraint fk_partner_visits_link references referral.partner_links (id) on delete cascade,
    sealed bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  );
  create index ix_partner_visits_link on referral.partner_visits (link_id);

  create table referral.partner_answers (
    id uuid constraint pk_partner_answers primary key,
    link_id uuid not null constraint fk_partner_answers_link references referral.partner_links (id) on delete cascade,
    referral_id uuid not null constraint fk_partner_answers_referral
      references referral.referrals (id) on delete cascade,
    case_id uuid not null constraint fk_partner_answers_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_partner_answers_kind
      check (kind in ('accept', 'decline', 'appointment', 'handed-over', 'outcome')),
    outcome text not null constraint ck_partner_answers_outcome
      check (outcome in ('sent', 'accepted', 'declined', 'contact-made', 'helped', 'no-show')),
    reason text constraint ck_partner_answers_reason check (reason in
      ('no-room', 'other-region', 'other-language', 'not-our-work', 'other-group', 'cannot-reach', 'other')),
    key_version integer not null,
    sealed bytea not null,
    received_at timestamptz not null,
    handled_at timestamptz,
    handled_by uuid constraint fk_partner_answers_handler references identity.staff (id),
    handled_how text constraint ck_partner_answers_handled_how check (handled_how in ('told-her', 'noted')),
    constraint ck_partner_answers_declined check ((kind = 'decline') = (reason is not null)),
    constraint ck_partner_answers_handled
      check ((handled_at is null) = (handled_how is null) and (handled_at is null) = (handled_by is null))
  );
  create index ix_partner_answers_link on referral.partner_answers (link_id, received_at);
  create index ix_partner_answers_referral on referral.partner_answers (referral_id, received_at);
  create index ix_partner_answers_case on referral.partner_answers (case_id);

  -- Her own word, beside what the partner says. She may leave it at a code, and at no code.
  create table referral.her_words (
    referral_id uuid constraint pk_her_words primary key
      constraint fk_her_words_referral references referral.referrals (id) on delete cascade,
    case_id uuid not null constraint fk_her_words_case references cases.cases (id) on delete cascade,
    answer text not null constraint ck_her_words_answer check (answer in ('yes', 'partly', 'no', 'prefer-not-to-say')),
    key_version integer not null,
    sealed bytea not null,
    said_at timestamptz not null
  );
  create index ix_her_words_case on referral.her_words (case_id);

  -- A consent that is taken back closes the links that rest on it, in the same statement and with their visits.
  create function referral.close_links_of_withdrawn_consent() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update referral.partner_links l set revoked_at = new.withdrawn_at
      from referral.referrals r where l.referral_id = r.id and r.consent_id = new.id and l.revoked_at is null;
    delete from referral.partner_visits v using referral.partner_links l, referral.referrals r
      where v.link_id = l.id and l.referral_id = r.id and r.consent_id = new.id;
    return new;
  end $$;
  revoke all on function referral.close_links_of_withdrawn_consent() from public;
  create trigger tg_consents_withdrawn_partner after update of status on cases.consents
    for each row when (new.status = 'withdrawn' and old.status is distinct from 'withdrawn')
    execute function referral.close_links_of_withdrawn_consent();

  grant select, insert, update, delete on referral.partner_links, referral.partner_answers, referral.partner_visits
    to spreekrecht_desk;
  grant select on referral.her_words to spreekrecht_desk;

  -- The door of partners: one link, one text, and what comes back, sealed.
  grant usage on schema referral to spreekrecht_exchange;
  grant select on referral.partner_links to spreekrecht_exchange;
  grant update (failed_attempts, opened_at) on referral.partner_links to spreekrecht_exchange;
  grant select, insert, update, delete on referral.partner_visits to spreekrecht_exchange;
  grant select (id, link_id, referral_id, kind, outcome, received_at) on referral.partner_answers to spreekrecht_exchange;
  grant insert on referral.partner_answers to spreekrecht_exchange;
  grant select (id, kind, consent_id, outcome, paused_at, version), update (outcome, changed_at, version)
    on referral.referrals to spreekrecht_exchange;

  -- Her side: where it stands, her pause, and her word. Neither the text nor the partner's words are read from here.
  grant usage on schema referral to spreekrecht_intake;
  grant select (id, case_id, consent_id, kind, outcome, paused_at, version),
    update (outcome, changed_at, paused_at, version) on referral.referrals to spreekrecht_intake;
  grant select, insert on referral.her_words to spreekrecht_intake;

  grant usage on schema referral to spreekrecht_worker;
  grant select (last_seen_at), delete on referral.partner_visits to spreekrecht_worker;
  `,
  `
  revoke all on all tables in schema referral from spreekrecht_worker, spreekrecht_intake, spreekrecht_exchange;
  revoke usage on schema referral from spreekrecht_worker, spreekrecht_intake, spreekrecht_exchange;
  drop trigger tg_consents_withdrawn_partner on cases.consents;
  drop function referral.close_links_of_withdrawn_consent();
  drop table referral.her_words, referral.partner_answers, referral.partner_visits, referral.partner_links;
  alter table referral.referrals drop column paused_at;
  `,
);
