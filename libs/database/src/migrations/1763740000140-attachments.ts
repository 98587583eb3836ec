import { sqlMigration } from './sql-migration.js';

/**
 * Her photos, PDFs and recordings, in sealed pieces of one length. In the database and not beside it, so that one
 * transaction files them, one backup holds them and one erasure takes them.
 *
 * A row without `ready_at` is still arriving and is shown nowhere. The key of the cleaned copy is sealed to her code
 * while she writes and to the case afterwards; the key of the original is sealed to her code and to nobody else, until
 * she consents to that one original being seen.
 */
export const Attachments1763740000140 = sqlMigration(
  'Attachments1763740000140',
  `
  create table cases.attachments (
    id uuid constraint pk_attachments primary key,
    case_id uuid constraint fk_attachments_case references cases.cases (id) on delete cascade,
    draft_lookup bytea constraint fk_attachments_draft
      references intake.drafts (receipt_lookup) on update cascade on delete cascade,
    author_id uuid constraint fk_attachments_author references identity.staff (id),
    number smallint not null,
    key_version integer,
    sealed_key bytea,
    sealed_facts bytea,
    sealed_original_key bytea,
    sealed_original_facts bytea,
    shared_key_version integer,
    shared_original_key bytea,
    scan text not null default 'not-scanned'
      constraint ck_attachments_scan check (scan in ('clean', 'not-scanned', 'infected')),
    size_class integer,
    created_at timestamptz not null,
    ready_at timestamptz,
    constraint ck_attachments_holder check (num_nonnulls(case_id, draft_lookup) <= 1)
  );
  create unique index ix_attachments_case on cases.attachments (case_id, number);
  create unique index ix_attachments_draft on cases.attachments (draft_lookup, number);
  create index ix_attachments_arriving on cases.attachments (created_at)
    where ready_at is null or num_nonnulls(case_id, draft_lookup) = 0;

  create table cases.attachment_chunks (
    attachment_id uuid not null
      constraint fk_attachment_chunks_attachment references cases.attachments (id) on delete cascade,
    copy text not null constraint ck_attachment_chunks_copy check (copy in ('original', 'cleaned')),
    number integer not null,
    sealed bytea not null,
    constraint pk_attachment_chunks primary key (attachment_id, copy, number)
  );
  -- Ciphertext cannot be compressed, so nothing tries.
  alter table cases.attachment_chunks alter column sealed set storage external;

  -- What never arrived whole. Its callers can name no attachment, and reach none that did.
  create function cases.sweep_attachments(started_before timestamptz) returns setof uuid
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from cases.attachments
      where created_at <= started_before and (ready_at is null or num_nonnulls(case_id, draft_lookup) = 0)
      returning id;
  $$;

  -- However a case comes to be erased, its files go in the same statement.
  create function cases.erase_attachments() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from cases.attachments where case_id = new.id;
    return new;
  end $$;
  create trigger tg_cases_erased after update of status on cases.cases
    for each row when (new.status = 'erased') execute function cases.erase_attachments();

  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind check (kind in ('extract', 'referral', 'original'));

  -- Taking a consent back takes the key of the original away in the same statement.
  create function cases.close_original() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update cases.attachments set shared_original_key = null, shared_key_version = null where id = new.subject_id;
    return new;
  end $$;
  create trigger tg_consents_original_withdrawn after update of status on cases.consents
    for each row when (new.kind = 'original' and new.status <> 'given')
    execute function cases.close_original();

  revoke all on function cases.sweep_attachments(timestamptz), cases.erase_attachments(), cases.close_original()
    from public;
  grant execute on function cases.sweep_attachments(timestamptz) to spreekrecht_intake, spreekrecht_desk, spreekrecht_worker;
  grant select (created_at, ready_at) on cases.attachments to spreekrecht_worker;
  grant select, insert, update, delete on cases.attachments to spreekrecht_intake, spreekrecht_desk;
  grant select, insert on cases.attachment_chunks to spreekrecht_intake, spreekrecht_desk;
  `,
  `
  drop trigger tg_consents_original_withdrawn on cases.consents;
  drop function cases.close_original();
  delete from cases.consents where kind = 'original';
  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind check (kind in ('extract', 'referral'));
  drop trigger tg_cases_erased on cases.cases;
  drop function cases.erase_attachments();
  drop function cases.sweep_attachments(timestamptz);
  drop table cases.attachment_chunks;
  drop table cases.attachments;
  `,
);
