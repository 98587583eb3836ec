import { houseTemplate, type HouseFacts, type PdfTemplate } from '../pdf-template.js';

export interface OwnCopySection {
  heading: string;
  /** One sentence under the heading; empty when there is nothing to say. */
  remark: string;
  facts: { term: string; value: string }[];
  texts: { heading: string; text: string }[];
  lines: string[];
}

/** Everything that the desk holds about her, on paper. Sections without content are left out by whoever fills it. */
export interface OwnCopyDocument extends HouseFacts {
  heading: string;
  lead: string[];
  sections: OwnCopySection[];
}

export const OWN_COPY: PdfTemplate<OwnCopyDocument> = houseTemplate(
  'own-copy',
  `
#heading(level: 1, data.heading)
#for part in data.lead { par(part) }
#for section in data.sections {
  heading(level: 2, section.heading)
  if section.remark != "" { par(section.remark) }
  if section.facts.len() > 0 { facts(section.facts) }
  for entry in section.texts {
    if entry.heading != "" { heading(level: 3, entry.heading) }
    typed(entry.text)
  }
  if section.lines.len() > 0 { list(..section.lines) }
}
`,
  {
    language: 'nl',
    title: 'Kopie',
    pageWord: 'Bladzijde',
    ofWord: 'van',
    heading: 'Alles wat wij van jou hebben',
    lead: ['Gemaakt op 21 november 2026.', 'Klopt iets niet? Schrijf het ons.'],
    sections: [
      {
        heading: 'Wat je koos',
        remark: '',
        facts: [{ term: 'Soort instantie', value: 'Bank' }],
        texts: [],
        lines: [],
      },
      {
        heading: 'Berichten',
        remark: 'Van oud naar nieuw.',
        facts: [],
        texts: [
          { heading: 'Van jou, 20 november 2026', text: 'Ik heb de brief gevonden.\nHij is van maandag.' },
        ],
        lines: ['20 november 2026: ingediend'],
      },
    ],
  },
);
