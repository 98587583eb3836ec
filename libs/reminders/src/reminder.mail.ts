import type { Mail } from '@app/mail';

/** The same for every mail, whatever it is about: a subject line is read on lock screens and by mail servers. */
export const REMINDER_SUBJECT = 'Desk: your day';

const WORDS = {
  nl: (count: number, url: string) =>
    [
      count === 1
        ? 'Vandaag vraagt 1 termijn uw aandacht.'
        : `Vandaag vragen ${count} termijnen uw aandacht.`,
      '',
      `Open het bureau: ${url}`,
      '',
      'Deze mail noemt met opzet niets anders.',
    ].join('\n'),
  en: (count: number, url: string) =>
    [
      count === 1 ? 'Today 1 deadline needs you.' : `Today ${count} deadlines need you.`,
      '',
      `Open the desk: ${url}`,
      '',
      'This mail says nothing else on purpose.',
    ].join('\n'),
};

/** Every text is padded to this many characters, so that its size does not tell how busy the desk is. */
const PADDED_LENGTH = 512;

/** How many deadlines need somebody today, and where to look; nothing of any case. */
export function reminderMail(view: { needsToday: number; deskUrl: string; language: string }): Mail {
  const text = WORDS[view.language === 'nl' ? 'nl' : 'en'](view.needsToday, view.deskUrl).padEnd(
    PADDED_LENGTH,
    ' ',
  );
  return {
    subject: REMINDER_SUBJECT,
    text: `${text}\n`,
    html: `<p>${text.trim().replace(/\n+/g, '</p><p>')}</p>`,
  };
}
