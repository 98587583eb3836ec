import { sqlMigration } from './sql-migration.js';

/**
 * Erasing is one function of the database, so that no caller can do half of it: the sealed keys go first,
 * because without them every backup of the ciphertext opens for nobody. A tombstone without content stays.
 * A consent that is withdrawn closes the links that rest on it in the same statement.
 */
export const Erasure1763740000085 = sqlMigration(
  'Erasure1763740000085',
  `
  create function cases.erase_case(erased_id uuid, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from cases.key_seals where case_id = erased_id;
    delete from mediation.extracts where case_id = erased_id;
    delete from referral.referrals where case_id = erased_id;
    delete from tagging.incidents where case_id = erased_id;
    delete from tagging.stigma_assessments where case_id = erased_id;
    delete from cases.consents where case_id = erased_id;
    delete from cases.messages where case_id = erased_id;
    delete from cases.texts where case_id = erased_id;
    delete from cases.deadlines where case_id = erased_id;
    delete from cases.case_keys where case_id = erased_id;
    delete from cases.history where case_id = erased_id;
    update cases.cases set
      status = 'erased', receipt_lookup = null, receipt_public_key = null, institution_id = null, assignee_id = null,
      anonymity = 'unknown', wish = '{}', institution_type = 'unknown', procedure = null, matter = null, conduct = '{}',
      region = 'unknown', work_type = 'unknown', legal_form = 'unknown', groups = '{}', violence = '{}',
      perpetrator = 'unknown', setting = '{}', stigma_perceived = 'unknown', opting_in_breaches = '{}',
      period_from = null, period_to = null, decision_dated = null, decision_sent = null, decision_printed = null,
      outcome = null, closed_at = moment, version = version + 1
      where id = erased_id;
  $$;

  create function cases.erase_by_receipt(lookup bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare found_id uuid;
  begin
    select id into found_id from cases.cases where receipt_lookup = lookup for update;
    if found_id is null then return false; end if;
    perform cases.erase_case(found_id, moment);
    return true;
  end $$;

  revoke all on function cases.erase_case(uuid, timestamptz), cases.erase_by_receipt(bytea, timestamptz) from public;

  create function mediation.close_links_of_withdrawn_consent() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update mediation.share_links l set revoked_at = new.withdrawn_at
      from mediation.extracts e where l.extract_id = e.id and e.consent_id = new.id and l.revoked_at is null;
    update mediation.extracts set status = 'revoked', version = version + 1
      where consent_id = new.id and status <> 'revoked';
    update referral.referrals set outcome = 'withdrawn', changed_at = new.withdrawn_at, version = version + 1
      where consent_id = new.id and outcome in ('offered', 'consented', 'sent', 'accepted');
    return new;
  end $$;

  create trigger tg_consents_withdrawn after update of status on cases.consents
    for each row when (new.status = 'withdrawn' and old.status is distinct from 'withdrawn')
    execute function mediation.close_links_of_withdrawn_consent();

  -- Her answer to a question for consent moves what waited for it.
  create function mediation.record_decided_consent() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update mediation.extracts set status = case new.status when 'given' then 'consented' else 'refused' end, version = version + 1
      where consent_id = new.id and status = 'consent-asked';
    if new.status = 'given' then
      update referral.referrals set outcome = 'consented', changed_at = new.decided_at, version = version + 1
        where consent_id = new.id and outcome = 'offered';
    else
      update referral.referrals set outcome = 'withdrawn', changed_at = new.decided_at, version = version + 1
        where consent_id = new.id and outcome = 'offered';
    end if;
    return new;
  end $$;

  create trigger tg_consents_decided after update of status on cases.consents
    for each row when (old.status = 'asked' and new.status in ('given', 'refused'))
    execute function mediation.record_decided_consent();
  `,
  `
  drop trigger tg_consents_decided on cases.consents;
  drop trigger tg_consents_withdrawn on cases.consents;
  drop function mediation.record_decided_consent();
  drop function mediation.close_links_of_withdrawn_consent();
  drop function cases.erase_by_receipt(bytea, timestamptz);
  drop function cases.erase_case(uuid, timestamptz);
  `,
);
