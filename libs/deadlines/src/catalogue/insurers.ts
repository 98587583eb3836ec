import type { TermRow } from './term.js';

/** Insurers. Most of it is self-regulation, so few rows have a number. */
export const INSURERS: readonly TermRow[] = [
  {
    id: 'INS-KL',
    name: { en: 'Complaint to an insurer', nl: 'Klacht bij een verzekeraar' },
    basis: [
      { law: 'BGfo', article: '40-44' },
      { law: 'Wft', article: '4:17' },
    ],
    owedBy: 'insurer',
    start: {
      en: 'the day on which the insurer received the complaint',
      nl: 'de dag waarop de verzekeraar de klacht ontving',
    },
    length: null,
    noNumber: {
      en: 'The terms are those for banks: BNK-43-2 (acknowledgement), BNK-43-3 (way to Kifid) and KIF-1J3M (filing).',
      nl: 'De termijnen zijn die voor banken: BNK-43-2 (bevestiging), BNK-43-3 (weg naar Kifid) en KIF-1J3M (indienen).',
    },
    regime: 'none',
    missed: { en: 'A signal to AFM; then Kifid.', nl: 'Een signaal aan de AFM; daarna Kifid.' },
    sure: 'B',
    source: 'BGFO17, KIFID',
  },
  {
    id: 'INS-VANG',
    name: { en: 'Safety-net disability insurance', nl: 'Vangnetverzekering arbeidsongeschiktheid' },
    basis: [{ law: 'Verbond van Verzekeraars', article: 'vangnetregeling' }],
    owedBy: 'complainant',
    start: {
      en: 'the refusal on medical grounds, or the start of the business',
      nl: 'de weigering op medische gronden, of de start van het bedrijf',
    },
    length: null,
    noNumber: {
      en: 'The sources contradict each other (15 months, three years, three months after the refusal): ask the insurer and record its answer.',
      nl: 'De bronnen spreken elkaar tegen (15 maanden, drie jaar, drie maanden na de weigering): vraag het de verzekeraar en leg het antwoord vast.',
    },
    regime: 'none',
    missed: {
      en: 'Voluntary insurance with UWV (UWV-VV).',
      nl: 'Vrijwillige verzekering bij het UWV (UWV-VV).',
    },
    sure: 'C',
    source: 'S003, aovzonderadvies.com, aovergelijken.nl',
  },
  {
    id: 'INS-UWV',
    name: {
      en: 'Voluntary UWV insurance instead',
      nl: 'In plaats daarvan: vrijwillig verzekeren bij het UWV',
    },
    basis: [
      { law: 'ZW', article: 'vrijwillige verzekering' },
      { law: 'WIA', article: 'vrijwillige verzekering' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the employment or the benefit ended',
      nl: 'de dag waarop het dienstverband of de uitkering eindigde',
    },
    length: 'P13W',
    regime: 'atw',
    missed: { en: 'The right to the insurance is lost.', nl: 'Het recht op de verzekering vervalt.' },
    sure: 'B',
    source: 'aovergelijken.nl, aovzonderadvies.com',
  },
  {
    id: 'INS-CODE',
    name: { en: 'Codes of conduct of insurers', nl: 'Gedragscodes van verzekeraars' },
    basis: [{ law: 'Verbond van Verzekeraars', article: 'gedragscodes' }],
    owedBy: 'insurer',
    length: null,
    noNumber: { en: 'No term was found in the codes.', nl: 'In de codes is geen termijn gevonden.' },
    regime: 'none',
    missed: { en: 'Quote the code in the complaint.', nl: 'Noem de code in de klacht.' },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'INS-ZVZ',
    name: { en: 'Health insurer', nl: 'Zorgverzekeraar' },
    basis: [{ law: 'Zvw', article: 'acceptatieplicht' }],
    owedBy: 'insurer',
    length: null,
    noNumber: {
      en: 'It is a duty to accept her for the basic insurance, without a term; disputes go to SKGZ, not to Kifid.',
      nl: 'Het is een plicht om haar voor de basisverzekering te accepteren, zonder termijn; geschillen gaan naar SKGZ, niet naar Kifid.',
    },
    regime: 'none',
    missed: { en: 'SKGZ.', nl: 'SKGZ.' },
    sure: 'C',
    source: 'memory',
  },
];
