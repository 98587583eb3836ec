/**
 * The mail with the link to an overview. It names no case, no person and no institution, and says what to do when
 * somebody else asked for it. In Dutch and in English, the language of the contact person first.
 */
export interface OverviewMailFacts {
  /** The address with the secret in its fragment. */
  address: string;
  /** The language of the directory: the part that comes first. */
  language: string;
  /** How long the link opens. */
  minutes: number;
}

/** The same for every mail. */
const SUBJECT = 'Uw link voor het overzicht / Your link for the overview';

interface Part {
  language: string;
  hello: string;
  open: string;
  life: (minutes: number) => string;
  mistake: string;
}

const PARTS: Part[] = [
  {
    language: 'nl',
    hello: 'Goedendag,',
    open: 'Met deze link opent u het overzicht van openstaande vragen aan uw organisatie:',
    life: (minutes) => `De link werkt één keer en ${minutes} minuten lang. Stuur hem niet door.`,
    mistake: 'Heeft u hier niet om gevraagd? Dan hoeft u niets te doen.',
  },
  {
    language: 'en',
    hello: 'Hello,',
    open: 'This link opens the overview of questions that your organisation has not answered yet:',
    life: (minutes) => `The link works once and for ${minutes} minutes. Please do not forward it.`,
    mistake: 'Did you not ask for this? Then you do not have to do anything.',
  },
];

export function overviewMail(facts: OverviewMailFacts): { subject: string; text: string; html: string } {
  const parts = facts.language === 'en' ? PARTS.toReversed() : PARTS;
  const text = parts.map((part) =>
    [part.hello, `${part.open}\n${facts.address}`, part.life(facts.minutes), part.mistake].join('\n\n'),
  );
  const address = facts.address.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const html = parts.map((part) =>
    [
      `<div lang="${part.language}">`,
      `<p>${part.hello}</p>`,
      `<p>${part.open}<br><a href="${address}">${address}</a></p>`,
      `<p>${part.life(facts.minutes)}</p>`,
      `<p>${part.mistake}</p>`,
      '</div>',
    ].join('\n'),
  );
  return {
    subject: SUBJECT,
    text: `${text.join('\n\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${parts[0]?.language ?? 'nl'}">\n<head><meta charset="utf-8"><title>${SUBJECT}</title></head>\n<body>\n${html.join('\n<hr>\n')}\n</body>\n</html>\n`,
  };
}

/** For looking at the mail without sending one. */
export const OVERVIEW_MAIL_SAMPLE: OverviewMailFacts = {
  address: 'https://exchange.example/nl/overview/open#pUQ3nQGq0eYc4VnTtq0mQ2b0mXw7bq8nq3gZ1n5aV9E',
  language: 'nl',
  minutes: 20,
};
