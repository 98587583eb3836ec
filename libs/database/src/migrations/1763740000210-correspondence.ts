import { sqlMigration } from './sql-migration.js';

/**
 * Writing with institutions: several contact persons for one text, each with a link of her own; files that come with
 * an answer; mail to a secret address of a case; and a holding pen for mail that belongs to no case.
 *
 * Whatever comes in is sealed before it is stored: to the public key of the case, or, in the holding pen, to a key that
 * only the leads hold. The process that receives it can add and can read none of it.
 */
export const Correspondence1763740000210 = sqlMigration(
  'Correspondence1763740000210',
  `
  alter table mediation.share_links
    add column contact_person_id uuid constraint fk_share_links_contact references directory.contact_persons (id),
    add column read_confirmed_at timestamptz,
    add column bounced_at timestamptz,
    add column bounce_code text constraint ck_share_links_bounce check (bounce_code ~ '^[245]\\.[0-9]{1,3}\\.[0-9]{1,3}$');
  update mediation.share_links l set contact_person_id = e.contact_person_id
    from mediation.extracts e where e.id = l.extract_id;

  alter table mediation.answers
    add column handled_at timestamptz,
    add column handled_by uuid constraint fk_answers_handler references identity.staff (id),
    add column handled_how text
      constraint ck_answers_handled_how check (handled_how in ('extended', 'told-her', 'forwarded', 'noted')),
    add constraint ck_answers_handled
      check ((handled_at is null) = (handled_how is null) and (handled_at is null) = (handled_by is null));

  -- Others at the same institution who get the same text; she is asked about all of them by name.
  create table mediation.extract_contacts (
    extract_id uuid not null constraint fk_extract_contacts_extract
      references mediation.extracts (id) on delete cascade,
    contact_person_id uuid not null constraint fk_extract_contacts_person
      references directory.contact_persons (id),
    constraint pk_extract_contacts primary key (extract_id, contact_person_id)
  );

  -- The address itself is sealed to the case; only a hash of it is known outside.
  create table mediation.case_addresses (
    id uuid constraint pk_case_addresses primary key,
    case_id uuid not null constraint fk_case_addresses_case references cases.cases (id) on delete cascade,
    local_hash bytea not null constraint uq_case_addresses_hash unique,
    key_version integer not null,
    sealed bytea not null,
    made_by uuid not null constraint fk_case_addresses_maker references identity.staff (id),
    made_at timestamptz not null,
    closed_at timestamptz
  );
  create unique index ix_case_addresses_open on mediation.case_addresses (case_id) where closed_at is null;

  create table mediation.received_mails (
    id uuid constraint pk_received_mails primary key,
    case_id uuid not null constraint fk_received_mails_case references cases.cases (id) on delete cascade,
    kind text not null constraint ck_received_mails_kind check (kind in ('answer', 'auto-reply', 'bounce')),
    source_hash bytea not null,
    key_version integer not null,
    sealed bytea not null,
    received_at timestamptz not null,
    seen_at timestamptz,
    constraint uq_received_mails_source unique (case_id, source_hash)
  );
  create index ix_received_mails_case on mediation.received_mails (case_id, received_at);

  create table mediation.held_mails (
    id uuid constraint pk_held_mails primary key,
    kind text not null constraint ck_held_mails_kind check (kind in ('answer', 'auto-reply', 'bounce')),
    source_hash bytea not null constraint uq_held_mails_source unique,
    public_key bytea not null,
    sealed bytea not null,
    received_at timestamptz not null
  );
  create index ix_held_mails_received on mediation.held_mails (received_at);
  create table mediation.held_seals (
    mail_id uuid not null constraint fk_held_seals_mail references mediation.held_mails (id) on delete cascade,
    staff_id uuid not null constraint fk_held_seals_staff references identity.staff (id),
    sealed_key bytea not null,
    constraint pk_held_seals primary key (mail_id, staff_id)
  );

  create table mediation.received_files (
    id uuid constraint pk_received_files primary key,
    answer_id uuid constraint fk_received_files_answer references mediation.answers (id) on delete cascade,
    mail_id uuid constraint fk_received_files_mail references mediation.received_mails (id) on delete cascade,
    held_mail_id uuid constraint fk_received_files_held references mediation.held_mails (id) on delete cascade,
    number smallint not null,
    key_version integer,
    sealed_key bytea not null,
    sealed_facts bytea not null,
    scan text not null constraint ck_received_files_scan check (scan in ('clean', 'not-scanned')),
    created_at timestamptz not null,
    constraint ck_received_files_holder check (num_nonnulls(answer_id, mail_id, held_mail_id) = 1),
    constraint ck_received_files_key check ((held_mail_id is null) = (key_version is not null))
  );
  create index ix_received_files_answer on mediation.received_files (answer_id) where answer_id is not null;
  create index ix_received_files_mail on mediation.received_files (mail_id) where mail_id is not null;
  create index ix_received_files_held on mediation.received_files (held_mail_id) where held_mail_id is not null;
  create table mediation.received_chunks (
    file_id uuid not null constraint fk_received_chunks_file
      references mediation.received_files (id) on delete cascade,
    number integer not null,
    sealed bytea not null,
    constraint pk_received_chunks primary key (file_id, number)
  );
  alter table mediation.received_chunks alter column sealed set storage external;

  -- An erased case stays as a tombstone, so what came in for it goes when it becomes one.
  create function mediation.forget_correspondence() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from mediation.case_addresses where case_id = new.id;
    delete from mediation.received_mails where case_id = new.id;
    return new;
  end $$;
  create trigger tg_cases_erased_correspondence after update of status on cases.cases
    for each row when (new.status = 'erased' and old.status is distinct from 'erased')
    execute function mediation.forget_correspondence();

  -- What nobody claimed. Its callers can name no mail.
  create function mediation.sweep_held_mails(received_before timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from mediation.held_mails where received_at <= received_before;
  $$;
  revoke all on function mediation.forget_correspondence(), mediation.sweep_held_mails(timestamptz) from public;
  grant execute on function mediation.sweep_held_mails(timestamptz) to spreekrecht_exchange, spreekrecht_desk;

  grant select, insert, update, delete on mediation.extract_contacts, mediation.case_addresses,
    mediation.received_mails, mediation.held_mails, mediation.held_seals, mediation.received_files,
    mediation.received_chunks to spreekrecht_desk;

  -- The door of institutions adds what comes in and reads none of it back.
  grant usage on schema identity to spreekrecht_exchange;
  grant select on identity.reader_keys to spreekrecht_exchange;
  grant update (read_confirmed_at, bounced_at, bounce_code) on mediation.share_links to spreekrecht_exchange;
  grant select (id, case_id, local_hash, closed_at) on mediation.case_addresses to spreekrecht_exchange;
  grant insert on mediation.received_mails, mediation.held_mails, mediation.held_seals, mediation.received_files,
    mediation.received_chunks to spreekrecht_exchange;
  grant select (id, answer_id) on mediation.received_files to spreekrecht_exchange;
  grant select (id, case_id, source_hash) on mediation.received_mails to spreekrecht_exchange;
  grant select (id, source_hash) on mediation.held_mails to spreekrecht_exchange;
  `,
  `
  revoke select on identity.reader_keys from spreekrecht_exchange;
  revoke usage on schema identity from spreekrecht_exchange;
  drop trigger tg_cases_erased_correspondence on cases.cases;
  drop function mediation.forget_correspondence();
  drop function mediation.sweep_held_mails(timestamptz);
  drop table mediation.received_chunks, mediation.received_files, mediation.held_seals, mediation.held_mails,
    mediation.received_mails, mediation.case_addresses, mediation.extract_contacts;
  alter table mediation.answers drop column handled_at, drop column handled_by, drop column handled_how;
  alter table mediation.share_links drop column contact_person_id, drop column read_confirmed_at,
    drop column bounced_at, drop column bounce_code;
  `,
);
