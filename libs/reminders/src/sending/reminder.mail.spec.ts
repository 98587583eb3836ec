import { describe, expect, it } from '@jest/globals';
import { REMINDER_SUBJECT, reminderMail, type MailKind } from './reminder.mail.js';

const mail = (needsToday: number, language = 'nl', kind: MailKind = 'reminders') =>
  reminderMail({ kind, needsToday, language, deskUrl: 'https://desk.example/' });

describe('A reminder mail', () => {
  it.each([
    ['nl', 0, 'Vandaag vraagt geen termijn uw aandacht.'],
    ['nl', 1, 'Vandaag vraagt 1 termijn uw aandacht.'],
    ['nl', 12, 'Vandaag vragen 12 termijnen uw aandacht.'],
    ['en', 0, 'Today no deadline needs you.'],
    ['en', 1, 'Today 1 deadline needs you.'],
    ['en', 12, 'Today 12 deadlines need you.'],
  ])('in %s about %i says: %s', (language, count, sentence) => {
    const { subject, text, html } = mail(count, language);
    expect(subject).toBe(REMINDER_SUBJECT);
    expect(text.split('\n')[0]?.trim()).toBe(sentence);
    expect(text).toContain('https://desk.example/');
    expect(html).toContain(sentence);
    expect(html).toContain('href="https://desk.example/"');
  });

  it.each(['nl', 'en'])('is as long for nothing, for much and for an alarm (%s)', (language) => {
    const sizes = [
      mail(0, language),
      mail(1, language),
      mail(98_765, language),
      mail(0, language, 'alarm'),
    ].map(({ text, html }) => [text.length, html.length]);
    expect(new Set(sizes.map(String)).size).toBe(1);
  });

  it('is in English for a language that it does not know', () => {
    expect(mail(1, 'fr').text).toBe(mail(1, 'en').text);
  });
});
