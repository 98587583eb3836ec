import { houseTemplate, type HouseFacts, type PdfTemplate } from './pdf-template.js';

/** What an institution downloads from its one-case link: the same words as on the page. */
export interface ExtractDocument extends HouseFacts {
  heading: string;
  /** Who writes, and what that is. */
  sender: string;
  about: string;
  facts: { term: string; value: string }[];
  textHeading: string;
  /** As typed. */
  text: string;
  answerHeading: string;
  answer: string;
}

export const EXTRACT_DOCUMENT: PdfTemplate<ExtractDocument> = houseTemplate(
  'extract',
  `
#text(size: 13pt, weight: "bold", data.sender)
#par(text(fill: luma(30%), data.about))
#heading(level: 1, data.heading)
#facts(data.facts)
#heading(level: 2, data.textHeading)
#typed(data.text)
#heading(level: 2, data.answerHeading)
#typed(data.answer)
`,
  {
    language: 'nl',
    title: 'Bericht',
    pageWord: 'Bladzijde',
    ofWord: 'van',
    heading: 'Een bericht voor u',
    sender: 'Spreekrecht',
    about: 'Onafhankelijk landelijk loket voor klachten',
    facts: [
      { term: 'Ons kenmerk', value: 'SR-2026-000123' },
      { term: 'Voor', value: 'A. de Boer, Voorbeeldbank' },
      { term: 'Datum', value: '21 november 2026' },
    ],
    textHeading: 'Het bericht',
    text: 'Uw bank heeft een zakelijke rekening geweigerd.\nDaarbij is geen reden gegeven.\n\nWij vragen u om een gemotiveerd besluit.',
    answerHeading: 'Uw antwoord',
    answer: 'Wij vragen u om vóór 5 december 2026 te antwoorden via de link die u kreeg.',
  },
);
