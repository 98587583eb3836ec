import { sqlMigration } from './sql-migration.js';

const TYPE_OF = (arrived: string, changed: string) => `
  create or replace function webhooks.type_of(kind text) returns text language sql immutable as $$
    select case
      when kind in ('filed', 'she-wrote', 'file-added', 'file-removed', 'consent-given', 'consent-refused',
        'consent-withdrawn', 'withdrawn', 'contact-plan-set', 'contact-plan-withdrawn', 'they-answered',
        'mail-received'${arrived})
        then 'desk.work-arrived'
      when kind in ('assigned', 'unassigned', 'classified', 'status-changed', 'question-asked', 'consent-asked',
        'extract-sent', 'link-revoked', 'referral-changed', 'mediation-moved', 'letter-made', 'closed',
        'reopened'${changed})
        then 'desk.case-changed'
      when kind in ('deadline-started', 'deadline-moved', 'deadline-ended', 'clock-happened') then 'desk.clock-changed'
    end
  $$;`;

/**
 * What a referral partner says, and what she says about a referral, is work that came in from outside, like a letter of
 * an institution; what the desk does with the link of a partner changes the case. No new type: a receiver cannot tell
 * from an event that there is a partner.
 */
export const WebhookPartnerKinds1763740000263 = sqlMigration(
  'WebhookPartnerKinds1763740000263',
  TYPE_OF(
    `, 'partner-answered', 'referral-paused', 'referral-resumed', 'her-word-on-referral'`,
    `, 'partner-link-sent', 'partner-link-closed', 'help-gap-noted'`,
  ),
  TYPE_OF('', ''),
);
