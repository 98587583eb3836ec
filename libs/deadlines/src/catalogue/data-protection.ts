import {
  ON_RECEIPT_OF_COMPLAINT,
  ON_RECEIPT_OF_REQUEST,
  POSTPONED_COMPLAINT,
  TO_OMBUDSMAN,
} from './phrases.js';
import { DECISION_ON_OBJECTION } from './links.js';
import type { TermRow, Words } from './term.js';

const AP: Words = { en: 'the Autoriteit Persoonsgegevens', nl: 'de Autoriteit Persoonsgegevens' };
const CONTROLLER: Words = {
  en: 'the agency, the bank or the desk as controller',
  nl: 'de instantie, de bank of de desk als verwerkingsverantwoordelijke',
};

/** Privacy: AVG (GDPR) and UAVG. */
export const DATA_PROTECTION: readonly TermRow[] = [
  {
    id: 'AVG-12-3',
    name: { en: 'Reply to a request about her data', nl: 'Antwoord op een verzoek over haar gegevens' },
    basis: [
      { law: 'AVG', article: '12(3)' },
      { law: 'AVG', article: '15-22' },
    ],
    owedBy: 'controller',
    ower: CONTROLLER,
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P1M',
    extension: {
      by: {
        en: 'the controller alone, because of complexity or number',
        nl: 'de verwerkingsverantwoordelijke zelf, om complexiteit of aantal',
      },
      notice: {
        en: 'within the first month, with the reasons (AVG 12(3))',
        nl: 'binnen de eerste maand, met de redenen (art. 12 lid 3 AVG)',
      },
      lengths: [{ max: 'P2M' }],
    },
    regime: 'eu',
    missed: {
      en: 'A complaint to the Autoriteit Persoonsgegevens, or the court (AVG 12(4)).',
      nl: 'Een klacht bij de Autoriteit Persoonsgegevens, of de rechter (art. 12 lid 4 AVG).',
    },
    next: [
      {
        id: 'UAVG-35',
        starts: 'decision-sent',
        when: {
          en: 'when a private controller has answered',
          nl: 'als een particuliere verwerkingsverantwoordelijke heeft geantwoord',
        },
      },
    ],
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'UAVG-35',
    name: {
      en: 'Petition to the court about her data',
      nl: 'Verzoekschrift aan de rechtbank over haar gegevens',
    },
    basis: [{ law: 'UAVG', article: '35' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which she received the answer of the controller',
      nl: 'de dag waarop zij het antwoord van de verwerkingsverantwoordelijke ontving',
    },
    length: 'P6W',
    regime: 'atw',
    missed: {
      en: 'If no answer came in time there is no term; else a new request, or a complaint to the Autoriteit Persoonsgegevens.',
      nl: 'Kwam er niet op tijd antwoord, dan is er geen termijn; anders een nieuw verzoek, of een klacht bij de Autoriteit Persoonsgegevens.',
    },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'UAVG-34',
    name: {
      en: 'Objection to a decision of a public controller',
      nl: 'Bezwaar tegen een besluit van een overheid over haar gegevens',
    },
    basis: [
      { law: 'UAVG', article: '34' },
      { law: 'Awb', article: '6:7' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the decision on the request was sent',
      nl: 'de dag waarop het besluit op het verzoek is verzonden',
    },
    length: 'P6W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late (Awb 6:11).',
      nl: 'Dien meteen in en leg uit waarom het laat is (art. 6:11 Awb).',
    },
    next: DECISION_ON_OBJECTION,
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'AVG-33',
    name: { en: 'Report of a data breach', nl: 'Melding van een datalek' },
    basis: [
      { law: 'AVG', article: '33(1)' },
      { law: 'AVG', article: '34' },
    ],
    owedBy: 'controller',
    ower: CONTROLLER,
    start: {
      en: 'the moment at which the controller became aware of it',
      nl: 'het moment waarop de verwerkingsverantwoordelijke ervan wist',
    },
    length: 'PT72H',
    regime: 'eu',
    missed: {
      en: 'Report at once, with the reasons for the delay; information may follow in phases. The people concerned are told without delay if the risk is high.',
      nl: 'Meld meteen, met de redenen van de vertraging; informatie mag in fasen volgen. De betrokkenen horen het onverwijld als het risico hoog is.',
    },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'AVG-33-2',
    name: {
      en: 'Processor tells the controller of a breach',
      nl: 'Verwerker meldt datalek aan verantwoordelijke',
    },
    basis: [{ law: 'AVG', article: '33(2)' }],
    owedBy: 'processor',
    start: {
      en: 'the moment at which the processor became aware',
      nl: 'het moment waarop de verwerker het wist',
    },
    length: null,
    noNumber: {
      en: 'It must be done without delay; only the contract can give hours.',
      nl: 'Het moet onverwijld; alleen het contract kan uren noemen.',
    },
    regime: 'none',
    missed: { en: 'The contract with the processor.', nl: 'Het contract met de verwerker.' },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'AP-3M',
    name: {
      en: 'Progress notice of the Autoriteit Persoonsgegevens',
      nl: 'Voortgangsbericht van de Autoriteit Persoonsgegevens',
    },
    basis: [
      { law: 'AVG', article: '78(2)' },
      { law: 'AVG', article: '77' },
    ],
    owedBy: 'agency',
    ower: AP,
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P3M',
    regime: 'eu',
    missed: { en: 'The court.', nl: 'De rechter.' },
    sure: 'B',
    source: 'AP',
  },
  {
    id: 'AP-KL',
    name: {
      en: 'Answer to a complaint about the Autoriteit Persoonsgegevens itself',
      nl: 'Afhandeling van een klacht over de Autoriteit Persoonsgegevens zelf',
    },
    basis: [{ law: 'Awb', article: '9:11(1)' }],
    owedBy: 'agency',
    ower: AP,
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P6W',
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_OMBUDSMAN,
    next: [
      {
        id: 'OMB-9-24-1b',
        starts: 'last-day',
        when: { en: 'when the handling should have ended', nl: 'als de behandeling klaar had moeten zijn' },
      },
    ],
    sure: 'B',
    source: 'AP',
  },
  {
    id: 'AVG-9',
    name: { en: 'Special categories of data', nl: 'Bijzondere persoonsgegevens' },
    basis: [
      { law: 'AVG', article: '9' },
      { law: 'UAVG', article: '22' },
    ],
    owedBy: 'desk',
    length: null,
    noNumber: {
      en: 'Nothing is counted: that somebody is a sex worker is data about her sexual life, and every record of the desk falls under it.',
      nl: 'Er wordt niets geteld: dat iemand sekswerker is, is een gegeven over haar seksuele leven, en elk dossier van de desk valt eronder.',
    },
    regime: 'none',
    missed: {
      en: 'A breach of the AVG; see AVG-33.',
      nl: 'Een inbreuk op de AVG; zie AVG-33.',
    },
    sure: 'C',
    source: 'PROUD18',
  },
  {
    id: 'AVG-10',
    name: { en: 'Criminal data', nl: 'Strafrechtelijke persoonsgegevens' },
    basis: [
      { law: 'AVG', article: '10' },
      { law: 'UAVG', article: '31-33' },
    ],
    owedBy: 'desk',
    length: null,
    noNumber: {
      en: 'Nothing is counted: such data need a ground of their own.',
      nl: 'Er wordt niets geteld: zulke gegevens hebben een eigen grondslag nodig.',
    },
    regime: 'none',
    missed: { en: 'A breach of the AVG.', nl: 'Een inbreuk op de AVG.' },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'AVG-RET',
    name: { en: 'How long the desk keeps a file', nl: 'Hoe lang de desk een dossier bewaart' },
    basis: [{ law: 'AVG', article: '5(1)(e)' }],
    owedBy: 'desk',
    start: { en: 'the day on which the case was closed', nl: 'de dag waarop de zaak is gesloten' },
    length: null,
    noNumber: {
      en: 'No Act gives a number; the desk chooses a period and publishes it.',
      nl: 'Geen wet noemt een aantal; de desk kiest een periode en maakt die bekend.',
    },
    deskNorm: {
      en: 'The desk keeps a file thirteen months after closing, longer only with a new consent.',
      nl: 'De desk bewaart een dossier dertien maanden na sluiting, langer alleen met nieuwe toestemming.',
    },
    regime: 'none',
    missed: { en: 'A breach of the AVG.', nl: 'Een inbreuk op de AVG.' },
    sure: 'C',
    source: 'own suggestion',
  },
];
