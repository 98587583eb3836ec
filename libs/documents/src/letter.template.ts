import { houseTemplate, type HouseFacts, type PdfTemplate } from './pdf-template.js';

/** A letter on paper: sender and recipient as blocks of lines, a subject, the text, the names below it. */
export interface Letter extends HouseFacts {
  sender: string[];
  recipient: string[];
  placeAndDate: string;
  facts: { term: string; value: string }[];
  subject: string;
  /** As typed, from the salutation to the last sentence. */
  body: string;
  closing: string[];
}

export const LETTER: PdfTemplate<Letter> = houseTemplate(
  'letter',
  `
#par(data.sender.join(linebreak()))
#v(10mm)
#par(data.recipient.join(linebreak()))
#v(8mm)
#par(data.placeAndDate)
#facts(data.facts)
#heading(level: 1, data.subject)
#typed(data.body)
#v(4mm)
#block(breakable: false, par(data.closing.join(linebreak())))
`,
  {
    language: 'nl',
    title: 'Brief',
    pageWord: 'Bladzijde',
    ofWord: 'van',
    sender: ['Spreekrecht', 'Postbus 1', '1000 AA Voorbeeldstad'],
    recipient: [
      'Gemeente Voorbeeldstad',
      't.a.v. de klachtencoördinator',
      'Postbus 2',
      '1000 AB Voorbeeldstad',
    ],
    placeAndDate: 'Voorbeeldstad, 21 november 2026',
    facts: [{ term: 'Ons kenmerk', value: 'SR-2026-000123' }],
    subject: 'Verzoek om een gemotiveerd besluit',
    body: 'Geachte heer of mevrouw,\n\nOp 3 november is bij u een aanvraag gedaan.\nDaarop is nog niet besloten.\n\nWij vragen u om dat alsnog te doen.',
    closing: ['Met vriendelijke groet,', '', 'J. Jansen', 'Spreekrecht'],
  },
);
