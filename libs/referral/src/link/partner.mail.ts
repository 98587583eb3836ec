/**
 * The mail to a referral partner. It says that there is a message and nothing else: no person, no reason, no kind of
 * help. In Dutch and in English, because we do not know who reads along.
 */
import type { IsoDate } from '@app/kernel';

export interface PartnerMailFacts {
  /** The address with the secret in its fragment. */
  address: string;
  lastDay: IsoDate;
}

const SUBJECT = 'Er staat een bericht voor u klaar / There is a message for you';

const SENTENCES = {
  nl: (lastDay: string) => [
    'Goedendag,',
    'Er staat een bericht voor uw organisatie klaar. Open het hier:',
    'U heeft ook een toegangscode nodig. Wij bellen u daarover. De code staat nooit in een mail.',
    `U kunt het bericht openen tot en met ${lastDay}.`,
    'Is dit niet voor u bedoeld? Verwijder deze mail dan.',
  ],
  en: (lastDay: string) => [
    'Hello,',
    'There is a message for your organisation. Open it here:',
    'You also need a passcode. We call you about it. The code is never in a mail.',
    `You can open the message up to and including ${lastDay}.`,
    'Was this not meant for you? Then please delete this mail.',
  ],
} as const;

/** The address stands below the second sentence. */
const ADDRESS_AFTER = 1;

export function partnerMail({ address, lastDay }: PartnerMailFacts): {
  subject: string;
  text: string;
  html: string;
} {
  const parts = (['nl', 'en'] as const).map((language) => ({
    language,
    sentences: SENTENCES[language](dayInWords(lastDay, language)),
  }));
  const text = parts
    .map(({ sentences }) =>
      sentences.map((line, index) => (index === ADDRESS_AFTER ? `${line}\n${address}` : line)).join('\n\n'),
    )
    .join('\n\n\n');
  const link = escaped(address);
  const html = parts
    .map(({ language, sentences }) => {
      const lines = sentences.map((line, index) =>
        index === ADDRESS_AFTER
          ? `<p>${escaped(line)}<br><a href="${link}">${link}</a></p>`
          : `<p>${escaped(line)}</p>`,
      );
      return `<div lang="${language}">\n${lines.join('\n')}\n</div>`;
    })
    .join('\n<hr>\n');
  return {
    subject: SUBJECT,
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>${SUBJECT}</title></head>\n<body>\n${html}\n</body>\n</html>\n`,
  };
}

/** For looking at the mail without sending one. */
export const PARTNER_MAIL_SAMPLE: PartnerMailFacts = {
  address: 'https://exchange.example/partner#pUQ3nQGq0eYc4VnTtq0mQ2b0mXw7bq8nq3gZ1n5aV9E',
  lastDay: '2026-12-21',
};

function dayInWords(day: IsoDate, language: string): string {
  const format = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-ca-gregory`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
