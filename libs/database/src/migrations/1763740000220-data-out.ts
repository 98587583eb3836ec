import { sqlMigration } from './sql-migration.js';

/**
 * Her own copy and the export to another case system. What other parts of the desk hold about her case comes through one
 * function, so that the intake role reads it for the code that opened the case and has no right on those tables. The
 * desk's own working notes are not in it; what the mediator wrote for herself and notes for colleagues stay inside.
 */
export const DataOut1763740000220 = sqlMigration(
  'DataOut1763740000220',
  `
  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind check (kind in ('extract', 'referral', 'original', 'export'));

  create function cases.copy_of_case(wanted uuid)
    returns table (part text, id uuid, code text, detail jsonb, key_version integer, sealed bytea, happened_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select 'answer', a.id, a.kind, '{}'::jsonb, a.key_version, a.sealed, a.received_at
      from mediation.answers a where a.case_id = wanted
    union all
    select 'passed-on', e.id, e.status, jsonb_build_object('recipient', i.name), null, null, e.sent_at
      from mediation.extracts e join directory.institutions i on i.id = e.institution_id
      where e.case_id = wanted and e.sent_at is not null
    union all
    select 'referral', r.id, r.outcome, jsonb_build_object('kind', r.kind, 'partner', p.name), null, null, r.changed_at
      from referral.referrals r left join directory.partners p on p.id = r.partner_id where r.case_id = wanted
    union all
    select 'letter', l.id, l.kind, '{}'::jsonb, l.key_version, l.sealed, l.made_at
      from mediation.letters l where l.case_id = wanted and l.status = 'made'
    union all
    select 'mediation', m.id, m.stage, jsonb_build_object('startedAt', m.started_at, 'due', m.due), null, null, m.stage_since
      from mediation.mediations m where m.case_id = wanted
    union all
    select 'said', w.id, w.kind, jsonb_build_object('stage', w.stage), w.key_version, w.sealed, w.written_at
      from mediation.words w join mediation.mediations m on m.id = w.mediation_id
      where m.case_id = wanted and w.kind in ('hers', 'theirs')
    union all
    select 'agreed', x.id, x.state, jsonb_build_object('owner', x.owner, 'due', x.due), x.key_version, x.sealed, x.written_at
      from mediation.actions x join mediation.mediations m on m.id = x.mediation_id where m.case_id = wanted
    union all
    select 'incident', t.id, t.violence_sub,
        jsonb_build_object('form', t.violence_form, 'perpetrator', t.perpetrator, 'setting', t.setting), null, null, t.confirmed_at
      from tagging.incidents t where t.case_id = wanted
    union all
    select 'stigma', s.case_id, s.assessed,
        jsonb_build_object('perceived', s.perceived, 'expression', s.expression, 'ground', s.ground),
        s.key_version, s.sealed_reason, s.assessed_at
      from tagging.stigma_assessments s where s.case_id = wanted
    union all
    select 'call', c.id, c.result, '{}'::jsonb, null, null, c.started_at
      from cases.contact_attempts c where c.case_id = wanted and c.result is not null
    order by 7, 2
  $$;

  create function cases.copy_by_receipt(lookup bytea)
    returns table (part text, id uuid, code text, detail jsonb, key_version integer, sealed bytea, happened_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.* from cases.cases c cross join lateral cases.copy_of_case(c.id) o where c.receipt_lookup = lookup
  $$;

  revoke all on function cases.copy_of_case(uuid), cases.copy_by_receipt(bytea) from public;
  grant execute on function cases.copy_of_case(uuid) to spreekrecht_desk;
  grant execute on function cases.copy_by_receipt(bytea) to spreekrecht_intake;
  `,
  `
  drop function cases.copy_by_receipt(bytea);
  drop function cases.copy_of_case(uuid);
  delete from cases.consents where kind = 'export';
  alter table cases.consents drop constraint ck_consents_kind;
  alter table cases.consents add constraint ck_consents_kind check (kind in ('extract', 'referral', 'original'));
  `,
);
