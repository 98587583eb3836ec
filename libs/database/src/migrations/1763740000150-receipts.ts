import { sqlMigration } from './sql-migration.js';

/**
 * Changing her code, replacing a lost one with four eyes and a waiting period, a second code, and a pause in contact.
 *
 * Each table hangs on a key of the case, so that erasing the keys takes it along. A code is changed by one function:
 * a code that opens only part of its case cannot come to be. Every case that she has opened has a row of second codes,
 * filled at random where she made none, so the rows do not tell who has one.
 */
export const Receipts1763740000150 = sqlMigration(
  'Receipts1763740000150',
  `
  create table cases.receipt_replacements (
    id uuid constraint pk_receipt_replacements primary key,
    case_id uuid not null,
    key_version integer not null,
    status text not null constraint ck_receipt_replacements_status
      check (status in ('asked', 'approved', 'refused', 'stopped', 'made')),
    recognised text not null constraint ck_receipt_replacements_recognised
      check (recognised in ('agreed-question', 'in-person-desk', 'in-person-outreach', 'call-back-agreed', 'knows-the-case')),
    sealed bytea not null,
    asked_by uuid not null constraint fk_receipt_replacements_asked references identity.staff (id),
    asked_at timestamptz not null,
    approved_by uuid constraint fk_receipt_replacements_approved references identity.staff (id),
    approved_at timestamptz,
    waits_until timestamptz,
    ended_by uuid constraint fk_receipt_replacements_ended references identity.staff (id),
    ended_at timestamptz,
    constraint fk_receipt_replacements_key foreign key (case_id, key_version)
      references cases.case_keys (case_id, version) on delete cascade,
    constraint ck_receipt_replacements_four_eyes check (approved_by <> asked_by),
    constraint ck_receipt_replacements_waits check
      (status not in ('approved', 'made') or (approved_by is not null and waits_until > approved_at))
  );
  create unique index ix_receipt_replacements_open on cases.receipt_replacements (case_id)
    where status in ('asked', 'approved');
  create index ix_receipt_replacements_case on cases.receipt_replacements (case_id, asked_at);

  create table cases.contact_holds (
    case_id uuid constraint pk_contact_holds primary key,
    key_version integer not null,
    sealed bytea not null,
    since timestamptz not null,
    constraint fk_contact_holds_key foreign key (case_id, key_version)
      references cases.case_keys (case_id, version) on delete cascade
  );

  create table intake.second_codes (
    case_id uuid constraint pk_second_codes primary key,
    key_version integer not null,
    lookup bytea not null constraint uq_second_codes unique,
    public_key bytea not null,
    sealed bytea not null,
    owner_sealed bytea not null,
    constraint fk_second_codes_key foreign key (case_id, key_version)
      references cases.case_keys (case_id, version) on delete cascade
  );

  create function cases.change_receipt(
    changed_id uuid, old_lookup bytea, new_lookup bytea, new_public_key bytea, versions integer[], sealed_keys bytea[]
  ) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update cases.cases set receipt_lookup = new_lookup, receipt_public_key = new_public_key
      where id = changed_id and receipt_lookup = old_lookup;
    if not found then return false; end if;
    delete from cases.key_seals where case_id = changed_id and staff_id is null;
    insert into cases.key_seals (id, case_id, version, staff_id, sealed_key)
      select gen_random_uuid(), changed_id, fresh.version, null, fresh.sealed
      from unnest(versions, sealed_keys) as fresh (version, sealed);
    if exists (select from cases.case_keys k where k.case_id = changed_id and not exists
      (select from cases.key_seals s where s.case_id = k.case_id and s.version = k.version and s.staff_id is null)) then
      raise exception 'a code must open every key of its case';
    end if;
    return true;
  end $$;

  -- Whoever lost her code lost both: without the old code, what she may know of the second one cannot be sealed anew.
  create function cases.forget_second_code(of_case uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from intake.second_codes where case_id = of_case;
  $$;

  revoke all on function cases.change_receipt(uuid, bytea, bytea, bytea, integer[], bytea[]),
    cases.forget_second_code(uuid) from public;

  alter table reminders.alarms
    drop constraint ck_alarms_kind,
    add constraint ck_alarms_kind
      check (kind in ('no-recipient', 'mail-failed', 'calendar-ends', 'not-planned', 'code-refused')),
    add column case_id uuid constraint fk_alarms_case references cases.cases (id) on delete cascade;

  create function cases.raise_code_refused() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into reminders.alarms (id, kind, subject, case_id, raised_at)
      values (gen_random_uuid(), 'code-refused', new.id::text, new.case_id, new.ended_at)
      on conflict on constraint uq_alarms do nothing;
    return new;
  end $$;

  create trigger tg_receipt_replacements_stopped after update of status on cases.receipt_replacements
    for each row when (new.status = 'stopped' and old.status <> 'stopped')
    execute function cases.raise_code_refused();

  grant select, insert, update on cases.receipt_replacements to spreekrecht_desk;
  grant select (id, case_id, status, asked_at, waits_until), update (status, ended_at)
    on cases.receipt_replacements to spreekrecht_intake;
  grant select, insert, update, delete on cases.contact_holds to spreekrecht_intake;
  grant select on cases.contact_holds to spreekrecht_desk;
  grant select (case_id) on cases.contact_holds to spreekrecht_worker;
  grant select, insert, update on intake.second_codes to spreekrecht_intake;
  grant execute on function cases.change_receipt(uuid, bytea, bytea, bytea, integer[], bytea[])
    to spreekrecht_intake, spreekrecht_desk;
  grant execute on function cases.forget_second_code(uuid) to spreekrecht_desk;
  `,
  `
  drop trigger tg_receipt_replacements_stopped on cases.receipt_replacements;
  drop function cases.raise_code_refused();
  delete from reminders.alarms where kind = 'code-refused';
  alter table reminders.alarms
    drop column case_id,
    drop constraint ck_alarms_kind,
    add constraint ck_alarms_kind check (kind in ('no-recipient', 'mail-failed', 'calendar-ends', 'not-planned'));
  drop function cases.forget_second_code(uuid);
  drop function cases.change_receipt(uuid, bytea, bytea, bytea, integer[], bytea[]);
  drop table intake.second_codes;
  drop table cases.contact_holds;
  drop table cases.receipt_replacements;
  `,
);
