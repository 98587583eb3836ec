/**
 * Every table that holds something of one case: where it stands in her own copy, or why it does not. A new table that
 * belongs to a case fails the test until somebody has decided which.
 */
import type { CaseCopy } from '@app/cases';

/** The part of `entries`, or the field of the copy. */
type Place = { parts: string[] } | { field: keyof CaseCopy };

const parts = (...names: string[]): Place => ({ parts: names });
const field = (name: keyof CaseCopy): Place => ({ field: name });

export const COPIED: Record<string, Place> = {
  'cases.approvals': parts('approval', 'approval-note'),
  'cases.attachments': field('files'),
  'cases.cases': field('facts'),
  'cases.consents': field('consents'),
  'cases.contact_attempts': parts('call-note'),
  'cases.contact_holds': parts('hold'),
  'cases.contact_plans': field('contactPlan'),
  'cases.deadlines': field('clocks'),
  'cases.history': field('history'),
  'cases.messages': field('messages'),
  'cases.own_complaints': parts('own-complaint'),
  'cases.particulars': field('particulars'),
  'cases.receipt_replacements': parts('code-replacement', 'code-note'),
  'cases.texts': field('story'),
  'mediation.actions': parts('agreed'),
  'mediation.answers': parts('answer'),
  'mediation.case_addresses': parts('mail-address'),
  'mediation.checks': parts('check'),
  'mediation.letters': parts('letter'),
  'mediation.mediations': parts('mediation'),
  'mediation.received_files': parts('their-file'),
  'mediation.received_mails': parts('mail'),
  'mediation.share_links': parts('passed-on'),
  'mediation.steps': parts('step'),
  'mediation.words': parts('said', 'mediator-note'),
  'pings.pings': parts('ping'),
  'referral.gaps': parts('help-gap'),
  'referral.her_words': parts('her-word'),
  'referral.partner_answers': parts('partner-answer'),
  'referral.partner_links': parts('referral-link'),
  'referral.referrals': parts('referral'),
  'tagging.incidents': parts('incident'),
  'tagging.second_codings': parts('second-coding'),
  'tagging.stigma_assessments': parts('stigma'),
  'webhooks.deliveries': parts('told-program'),
};

export const LEFT_OUT: Record<string, string> = {
  'cases.attachment_chunks': 'The bytes of her files: each can be opened and saved by itself.',
  'cases.case_keys': 'A public key says nothing about her.',
  'cases.kept_originals': 'Keys of her own originals, under locks.',
  'cases.key_seals': 'Keys, and which colleague holds one.',
  'cases.recusals': 'Says something about a colleague, and nothing about her.',
  'cases.relations': 'Another case may be of another person.',
  'intake.second_codes': 'Whoever reads the copy along would learn that there is a second door.',
  'mediation.exchange_sessions': 'What somebody at an institution has open right now; gone within two hours.',
  'mediation.extract_contacts': 'Named in the question that she was asked.',
  'mediation.extracts': 'The text stands in the question that she was asked; a draft went to nobody.',
  'mediation.received_chunks': 'The bytes of files from outside, which a colleague gives her.',
  'referral.partner_visits': 'What somebody at a partner has open right now; gone within two hours.',
  'reminders.alarms': 'Says that a colleague was not reached about a clock that stands in the copy.',
  'reminders.norms_told': 'Says that a colleague was told that a stage takes long.',
  'reminders.reminders': 'Says when a colleague was told of a clock that stands in the copy.',
  'tagging.agreement_counts': 'Counts over the second coding that stands in the copy.',
};
