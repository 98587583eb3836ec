import type { Mail } from '@app/mail';

/** The same for every mail, whatever it is about: a subject line is read on lock screens and by mail servers. */
export const REMINDER_SUBJECT = 'Desk: your day';

export type MailKind = 'reminders' | 'digest' | 'alarm';

const WORDS = {
  nl: {
    none: 'Vandaag vraagt geen termijn uw aandacht.',
    one: 'Vandaag vraagt 1 termijn uw aandacht.',
    many: (count: number) => `Vandaag vragen ${count} termijnen uw aandacht.`,
    alarm: 'Een herinnering kon niet worden bezorgd. Kijk bij de meldingen.',
    open: 'Open het loket:',
    why: 'Deze mail noemt met opzet niets anders.',
  },
  en: {
    none: 'Today no deadline needs you.',
    one: 'Today 1 deadline needs you.',
    many: (count: number) => `Today ${count} deadlines need you.`,
    alarm: 'A reminder could not be delivered. Look at the alarms.',
    open: 'Open the desk:',
    why: 'This mail says nothing else on purpose.',
  },
};

/** Lines of this width are sent as they are, so a mail is as long on the wire as it is here. */
const WIDTH = 72;

/**
 * How many deadlines need somebody, and where to look; nothing of any case. The one sentence that differs is padded,
 * so that neither the size of a mail nor its subject tells how busy the desk is, or that something went wrong.
 */
export function reminderMail(view: {
  kind: MailKind;
  needsToday: number;
  deskUrl: string;
  language: string;
}): Mail {
  const words = WORDS[view.language === 'nl' ? 'nl' : 'en'];
  const sentence = sentenceOf(view.kind, view.needsToday, words).padEnd(WIDTH, ' ');
  return {
    subject: REMINDER_SUBJECT,
    text: `${[sentence, '', words.open, view.deskUrl, '', words.why].join('\n')}\n`,
    html: `${[
      `<p>`,
      sentence,
      `</p>`,
      `<p><a href="${escaped(view.deskUrl)}">`,
      `${words.open}`,
      `${escaped(view.deskUrl)}</a></p>`,
      `<p>${words.why}</p>`,
    ].join('\n')}\n`,
  };
}

function sentenceOf(kind: MailKind, count: number, words: (typeof WORDS)['nl']): string {
  if (kind === 'alarm') return words.alarm;
  if (count === 0) return words.none;
  return count === 1 ? words.one : words.many(count);
}

function escaped(url: string): string {
  return url.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
