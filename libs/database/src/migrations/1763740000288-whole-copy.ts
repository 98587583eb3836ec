import { sqlMigration } from './sql-migration.js';

const COPY = `cases.copy_of_case(wanted uuid)
    returns table (part text, id uuid, code text, detail jsonb, key_version integer, sealed bytea, happened_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as`;
const BY_RECEIPT = `cases.copy_by_receipt(lookup bytea)
    returns table (part text, id uuid, code text, detail jsonb, key_version integer, sealed bytea, happened_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as`;

/**
 * The rest of what the desk keeps of her, for her own copy (AVG art. 15): mail that came in for her case, what was
 * opened, read and closed of what was passed on and whether it makes her known, the checklists, each step of a
 * mediation, who was asked for a second word, other programs that were told that something happened, and, on request at
 * the desk, when colleagues opened what.
 *
 * Passed on is what a link was sent for: a link that was closed again has been read all the same. What colleagues wrote
 * for themselves comes as a note, which somebody looks through first; by her code the notes and the trail stay inside.
 */
export const WholeCopy1763740000288 = sqlMigration(
  'WholeCopy1763740000288',
  `
  alter function cases.copy_of_case(uuid) rename to copy_of_case_of_before;
  create function ${COPY} $$
    select o.* from cases.copy_of_case_of_before(wanted) o where o.part <> 'passed-on'
    union all
    select 'passed-on', l.id, e.status,
        jsonb_build_object('recipient', i.name, 'asks', e.asks, 'makesKnown', e.makes_known, 'openedAt', l.opened_at,
          'readAt', l.read_confirmed_at, 'closedAt', l.revoked_at, 'lastMoment', l.expires_at, 'cameBackAt', l.bounced_at),
        null::integer, null::bytea, l.made_at
      from mediation.share_links l join mediation.extracts e on e.id = l.extract_id
        join directory.institutions i on i.id = e.institution_id
      where l.case_id = wanted
    union all
    select 'mail', m.id, m.kind, '{}', m.key_version, m.sealed, m.received_at
      from mediation.received_mails m where m.case_id = wanted
    union all
    select 'their-file', f.id, f.scan, jsonb_build_object('number', f.number), null, null, f.created_at
      from mediation.received_files f
        left join mediation.answers a on a.id = f.answer_id left join mediation.received_mails m on m.id = f.mail_id
      where wanted in (a.case_id, m.case_id)
    union all
    select 'mail-address', a.id, case when a.closed_at is null then 'open' else 'closed' end,
        jsonb_build_object('closedAt', a.closed_at), null, null, a.made_at
      from mediation.case_addresses a where a.case_id = wanted
    union all
    select 'check', c.case_id, c.answer, jsonb_build_object('checklist', c.checklist, 'item', c.item), null, null, c.answered_at
      from mediation.checks c where c.case_id = wanted
    union all
    select 'step', s.id, s.to_stage, jsonb_build_object('from', s.from_stage, 'side', s.side), null, null, s.happened_at
      from mediation.steps s join mediation.mediations m on m.id = s.mediation_id where m.case_id = wanted
    union all
    select 'referral-link', l.id, r.kind, jsonb_build_object('partner', p.name, 'openedAt', l.opened_at,
        'closedAt', l.revoked_at, 'lastMoment', l.expires_at), null, null, l.made_at
      from referral.partner_links l join referral.referrals r on r.id = l.referral_id
        left join directory.partners p on p.id = r.partner_id
      where l.case_id = wanted
    union all
    select 'help-gap', g.case_id, g.kind, jsonb_build_object('region', g.region), null, null, g.noted_at
      from referral.gaps g where g.case_id = wanted
    union all
    select 'second-coding', s.case_id, case when s.settled_at is null then 'coded' else 'settled' end,
        jsonb_build_object('first', s.first_codes, 'second', s.second_codes, 'settled', s.settled_codes), null, null, s.coded_at
      from tagging.second_codings s where s.case_id = wanted and s.coded_at is not null
    union all
    select 'told-program', d.id, d.type, jsonb_build_object('status', d.status), null, null, d.told_at
      from webhooks.deliveries d where d.case_id = wanted
    union all
    select 'own-complaint', o.case_id, 'about-the-desk', '{}', null, null, o.marked_at
      from cases.own_complaints o where o.case_id = wanted
    union all
    select 'hold', h.case_id, 'no-contact', '{}', null, null, h.since from cases.contact_holds h where h.case_id = wanted
    union all
    select 'ping', p.id, case when p.paused then 'paused' else 'set' end, jsonb_build_object('sentOn', p.sent_on), null, null,
        coalesce(p.news_at, p.sent_on::timestamptz, (select c.filed_at from cases.cases c where c.id = wanted))
      from pings.pings p where p.case_id = wanted
    union all
    select 'code-replacement', r.id, r.status, jsonb_build_object('recognised', r.recognised, 'waitsUntil', r.waits_until),
        null, null, r.asked_at
      from cases.receipt_replacements r where r.case_id = wanted
    union all
    select 'approval', a.id, a.kind, jsonb_build_object('status', a.status, 'decidedAt', a.decided_at), null, null, a.asked_at
      from cases.approvals a where a.case_id = wanted
    union all
    select 'log', wanted, v.action, '{}', null, null, v.happened_at
      from audit.events v where v.subject_kind = 'case' and v.subject_id = wanted::text
    union all
    select 'mediator-note', w.id, w.kind, '{}', w.key_version, w.sealed, w.written_at
      from mediation.words w join mediation.mediations m on m.id = w.mediation_id
      where m.case_id = wanted and w.kind not in ('hers', 'theirs')
    union all
    select 'call-note', c.id, coalesce(c.result, ''), '{}', c.key_version, c.sealed, c.started_at
      from cases.contact_attempts c where c.case_id = wanted and c.sealed is not null
    union all
    select 'code-note', r.id, r.status, '{}', r.key_version, r.sealed, r.asked_at
      from cases.receipt_replacements r where r.case_id = wanted
    union all
    select 'approval-note', a.id, a.kind, '{}', a.key_version, a.sealed_reason, a.asked_at
      from cases.approvals a where a.case_id = wanted
    order by 7, 2
  $$;
  create or replace function ${BY_RECEIPT} $$
    select o.* from cases.cases c cross join lateral cases.copy_of_case(c.id) o
      where c.receipt_lookup = lookup
        and o.part not in ('log', 'mediator-note', 'call-note', 'code-note', 'approval-note')
  $$;
  revoke all on function cases.copy_of_case(uuid) from public;
  revoke all on function cases.copy_of_case_of_before(uuid) from spreekrecht_desk;
  grant execute on function cases.copy_of_case(uuid) to spreekrecht_desk;
  `,
  `
  drop function cases.copy_of_case(uuid);
  alter function cases.copy_of_case_of_before(uuid) rename to copy_of_case;
  grant execute on function cases.copy_of_case(uuid) to spreekrecht_desk;
  create or replace function ${BY_RECEIPT} $$
    select o.* from cases.cases c cross join lateral cases.copy_of_case(c.id) o where c.receipt_lookup = lookup
  $$;
  `,
);
