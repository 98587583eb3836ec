/**
 * The mail to a contact person. It says that there is a message and nothing else: no case, no person, no subject
 * matter, not even in the name of the sender. In Dutch and in English, because we do not know who reads along.
 */
import type { IsoDate } from '@app/kernel';

export interface ExchangeMailFacts {
  /** The address with the secret in its fragment. */
  address: string;
  lastDay: IsoDate;
}

/** The same for every mail, so that a list of subjects tells nothing. */
const SUBJECT = 'Er staat een bericht voor u klaar / There is a message for you';

interface Part {
  language: string;
  hello: string;
  ready: string;
  passcode: string;
  until: (lastDay: string) => string;
  mistake: string;
}

const PARTS: Part[] = [
  {
    language: 'nl',
    hello: 'Goedendag,',
    ready: 'Er staat een bericht voor u klaar. Open het hier:',
    passcode: 'U heeft ook een toegangscode nodig. Die krijgt u van ons aan de telefoon, nooit in een mail.',
    until: (lastDay) => `U kunt het bericht openen tot en met ${lastDay}.`,
    mistake: 'Is dit niet voor u bedoeld? Verwijder deze mail dan.',
  },
  {
    language: 'en',
    hello: 'Hello,',
    ready: 'There is a message for you. Open it here:',
    passcode: 'You also need a passcode. We give it to you by telephone, never in a mail.',
    until: (lastDay) => `You can open the message up to and including ${lastDay}.`,
    mistake: 'Was this not meant for you? Then please delete this mail.',
  },
];

export function exchangeMail(facts: ExchangeMailFacts): { subject: string; text: string; html: string } {
  const spoken = PARTS.map((part) => ({ ...part, day: dayInWords(facts.lastDay, part.language) }));
  const text = spoken.map((part) =>
    [part.hello, `${part.ready}\n${facts.address}`, part.passcode, part.until(part.day), part.mistake].join(
      '\n\n',
    ),
  );
  const address = escaped(facts.address);
  const html = spoken.map((part) =>
    [
      `<div lang="${part.language}">`,
      `<p>${part.hello}</p>`,
      `<p>${part.ready}<br><a href="${address}">${address}</a></p>`,
      `<p>${part.passcode}</p>`,
      `<p>${escaped(part.until(part.day))}</p>`,
      `<p>${part.mistake}</p>`,
      '</div>',
    ].join('\n'),
  );
  return {
    subject: SUBJECT,
    text: `${text.join('\n\n\n')}\n`,
    html: `<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>${SUBJECT}</title></head>\n<body>\n${html.join('\n<hr>\n')}\n</body>\n</html>\n`,
  };
}

/** For looking at the mail without sending one. */
export const EXCHANGE_MAIL_SAMPLE: ExchangeMailFacts = {
  address: 'https://exchange.example/open#pUQ3nQGq0eYc4VnTtq0mQ2b0mXw7bq8nq3gZ1n5aV9E',
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
