import { houseTemplate, type HouseFacts, type PdfTemplate } from './pdf-template.js';

export interface CaseFileText {
  /** Who wrote and when, as one line. */
  heading: string;
  /** As typed. */
  text: string;
}

/** The file of one case on paper, for a meeting or a court; it says on every copy who printed it and when. */
export interface CaseFileDocument extends HouseFacts {
  heading: string;
  /** Who printed it, when, and how to treat it. */
  printedBy: string;
  facts: { term: string; value: string }[];
  storyHeading: string;
  story: string;
  messagesHeading: string;
  messages: CaseFileText[];
  clocksHeading: string;
  clocks: { term: string; value: string }[];
  historyHeading: string;
  history: string[];
  notesHeading: string;
  /** Internal; empty when they were left out. */
  notes: CaseFileText[];
}

export const CASE_FILE: PdfTemplate<CaseFileDocument> = houseTemplate(
  'case-file',
  `
#let texts(entries) = for entry in entries {
  heading(level: 3, entry.heading)
  typed(entry.text)
}
#heading(level: 1, data.heading)
#par(text(weight: "bold", data.printedBy))
#facts(data.facts)
#heading(level: 2, data.storyHeading)
#typed(data.story)
#if data.messages.len() > 0 [
  #heading(level: 2, data.messagesHeading)
  #texts(data.messages)
]
#if data.clocks.len() > 0 [
  #heading(level: 2, data.clocksHeading)
  #facts(data.clocks)
]
#heading(level: 2, data.historyHeading)
#list(..data.history)
#if data.notes.len() > 0 [
  #heading(level: 2, data.notesHeading)
  #texts(data.notes)
]
`,
  {
    language: 'nl',
    title: 'Dossier',
    pageWord: 'Bladzijde',
    ofWord: 'van',
    heading: 'Dossier SR-2026-000123',
    printedBy: 'Afgedrukt door Noor op 21 november 2026. Vertrouwelijk: vernietig dit na gebruik.',
    facts: [
      { term: 'Status', value: 'In behandeling' },
      { term: 'Instantie', value: 'Bank' },
    ],
    storyHeading: 'Haar verhaal',
    story: 'De bank weigerde een rekening.\nZij gaf geen reden.',
    messagesHeading: 'Berichten',
    messages: [{ heading: 'Van haar, 20 november 2026', text: 'Ik heb de brief gevonden.' }],
    clocksHeading: 'Termijnen',
    clocks: [{ term: 'Antwoord op de klacht', value: '2 januari 2027' }],
    historyHeading: 'Wat er gebeurde',
    history: ['19 november 2026: ingediend', '20 november 2026: genomen door Noor'],
    notesHeading: 'Notities, alleen voor het loket',
    notes: [{ heading: 'Noor, 20 november 2026', text: 'Gebeld met de jurist.' }],
  },
);
