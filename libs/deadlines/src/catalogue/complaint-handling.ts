import { ON_DAY_OF_CONDUCT, ON_RECEIPT_OF_COMPLAINT, POSTPONED_COMPLAINT, TO_OMBUDSMAN } from './phrases.js';
import type { NextTerm, TermRow } from './term.js';

/** After the internal complaint comes the ombudsman, with a year that depends on how it ended. */
const THEN_OMBUDSMAN: readonly NextTerm[] = [
  {
    id: 'OMB-9-24-1a',
    starts: 'findings-sent',
    when: { en: 'when the findings have been sent', nl: 'als de bevindingen zijn verzonden' },
  },
  {
    id: 'OMB-9-24-1b',
    starts: 'last-day',
    when: {
      en: 'when the handling should have ended and it has not',
      nl: 'als de behandeling klaar had moeten zijn en dat niet is',
    },
  },
];

/** Internal complaint to an administrative body: the clocks of Awb chapter 9. */
export const COMPLAINT_HANDLING: readonly TermRow[] = [
  {
    id: 'AWB-9-4',
    name: { en: 'Content of the written complaint', nl: 'Inhoud van het klaagschrift' },
    basis: [{ law: 'Awb', article: '9:4(1)-(3)' }],
    owedBy: 'complainant',
    length: null,
    noNumber: {
      en: 'It says what a complaint must contain (signature, name and address, date, what happened), not by when.',
      nl: 'Het regelt wat in een klacht moet staan (handtekening, naam en adres, datum, wat er gebeurde), niet wanneer.',
    },
    regime: 'none',
    missed: {
      en: 'Only the general duty of decent treatment (Awb 9:2) applies; no clock runs.',
      nl: 'Dan geldt alleen de algemene plicht tot behoorlijke behandeling (art. 9:2 Awb); er loopt geen termijn.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-8-1b',
    name: { en: 'Complain within one year', nl: 'Klagen binnen een jaar' },
    basis: [{ law: 'Awb', article: '9:8(1)(b)' }],
    owedBy: 'complainant',
    start: ON_DAY_OF_CONDUCT,
    length: 'P1Y',
    regime: 'atw',
    missed: {
      en: 'The agency need not handle the complaint, but may; ask it to. The same holds for the ombudsman.',
      nl: 'Het bestuursorgaan hoeft de klacht niet te behandelen, maar mag het wel; vraag daarom. Voor de ombudsman geldt hetzelfde.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-6',
    name: { en: 'Acknowledgement of receipt', nl: 'Ontvangstbevestiging' },
    basis: [{ law: 'Awb', article: '9:6' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The Act says that receipt is confirmed in writing and gives no number of days.',
      nl: 'De wet zegt dat de ontvangst schriftelijk wordt bevestigd en noemt geen aantal dagen.',
    },
    deskNorm: {
      en: 'The desk asks after ten working days.',
      nl: 'De desk vraagt er na tien werkdagen naar.',
    },
    regime: 'none',
    missed: {
      en: 'Ask for it. If a committee will advise, the acknowledgement must say so (Awb 9:15(1)).',
      nl: 'Vraag erom. Als een commissie adviseert, moet dat in de bevestiging staan (art. 9:15 lid 1 Awb).',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-8-3',
    name: {
      en: 'Notice that the complaint is not handled',
      nl: 'Mededeling dat de klacht niet wordt behandeld',
    },
    basis: [{ law: 'Awb', article: '9:8(3)' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P4W',
    regime: 'atw',
    missed: {
      en: 'She can go to the ombudsman (Awb 9:24(1)). The notice must name the ombudsman and the term.',
      nl: 'Zij kan naar de ombudsman (art. 9:24 lid 1 Awb). De mededeling moet de ombudsman en de termijn noemen.',
    },
    next: [
      {
        id: 'OMB-9-24-1a',
        starts: 'findings-sent',
        when: { en: 'when the notice has been sent', nl: 'als de mededeling is verzonden' },
      },
    ],
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-10',
    name: { en: 'Right to be heard', nl: 'Recht om te worden gehoord' },
    basis: [{ law: 'Awb', article: '9:10' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The hearing has no term of its own; it falls within the handling. The agency sets the time to say whether she wants one.',
      nl: 'Het horen heeft geen eigen termijn; het valt binnen de behandeling. Het bestuursorgaan bepaalt binnen welke tijd zij laat weten of zij gehoord wil worden.',
    },
    regime: 'none',
    missed: {
      en: 'Ask again for a hearing, or tell the ombudsman. There must be a report of the hearing (Awb 9:10(3)).',
      nl: 'Vraag opnieuw om te worden gehoord, of zeg het tegen de ombudsman. Van het horen moet een verslag zijn (art. 9:10 lid 3 Awb).',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-9',
    name: { en: 'Copy to the person complained about', nl: 'Afschrift aan degene over wie wordt geklaagd' },
    basis: [{ law: 'Awb', article: '9:9' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The Act orders the copy and gives no number of days.',
      nl: 'De wet verplicht tot het afschrift en noemt geen aantal dagen.',
    },
    regime: 'none',
    missed: {
      en: 'Warn her beforehand: the named official receives the complaint and its enclosures.',
      nl: 'Waarschuw haar vooraf: de genoemde medewerker krijgt de klacht met de bijlagen.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-11-6w',
    name: { en: 'Answer to the complaint', nl: 'Afhandeling van de klacht' },
    basis: [{ law: 'Awb', article: '9:11(1)' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P6W',
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_OMBUDSMAN,
    next: THEN_OMBUDSMAN,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-11-10w',
    name: {
      en: 'Answer to the complaint, with an advisory person or committee',
      nl: 'Afhandeling van de klacht, met een adviseur of commissie',
    },
    basis: [
      { law: 'Awb', article: '9:11(1)' },
      { law: 'Awb', article: '9:13-9:16' },
    ],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P10W',
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_OMBUDSMAN,
    next: THEN_OMBUDSMAN,
    sure: 'A',
    check: {
      en: 'Ten weeks and four weeks are read as two terms, each inside the Algemene termijnenwet; no authority was found.',
      nl: 'Tien weken en vier weken worden gelezen als twee termijnen, elk binnen de Algemene termijnenwet; er is geen uitspraak over gevonden.',
    },
    source: 'AWB26',
  },
  {
    id: 'AWB-9-5',
    name: { en: 'Settled to her satisfaction', nl: 'Naar tevredenheid opgelost' },
    basis: [{ law: 'Awb', article: '9:5' }],
    owedBy: 'agency',
    start: {
      en: 'the day on which she says that she is satisfied',
      nl: 'de dag waarop zij zegt tevreden te zijn',
    },
    length: null,
    noNumber: {
      en: 'Nothing is counted: from that moment the duty to follow the procedure lapses.',
      nl: 'Er wordt niets geteld: vanaf dat moment vervalt de plicht om de procedure te volgen.',
    },
    regime: 'none',
    missed: {
      en: 'Record the date and her explicit confirmation.',
      nl: 'Leg de datum en haar uitdrukkelijke bevestiging vast.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-12',
    name: { en: 'Reasoned findings', nl: 'Gemotiveerde bevindingen' },
    basis: [{ law: 'Awb', article: '9:12' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The findings come within the term for the answer; use AWB-9-11-6w or AWB-9-11-10w.',
      nl: 'De bevindingen komen binnen de termijn voor de afhandeling; gebruik AWB-9-11-6w of AWB-9-11-10w.',
    },
    regime: 'none',
    missed: {
      en: 'If the letter does not name the ombudsman and the term, the desk adds that route itself.',
      nl: 'Staat de ombudsman met de termijn niet in de brief, dan voegt de desk die weg zelf toe.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-12a',
    name: { en: 'Registration and yearly publication', nl: 'Registratie en jaarlijkse publicatie' },
    basis: [{ law: 'Awb', article: '9:12a' }],
    owedBy: 'agency',
    start: { en: 'the end of the year', nl: 'het einde van het jaar' },
    length: null,
    noNumber: {
      en: 'It is a yearly duty without a last day.',
      nl: 'Het is een jaarlijkse plicht zonder uiterste dag.',
    },
    regime: 'none',
    missed: {
      en: "A signal for the quarterly report; useful beside the desk's own figures.",
      nl: 'Een signaal voor het kwartaalbericht; nuttig naast de eigen cijfers van de desk.',
    },
    sure: 'A',
    source: 'AWB26',
  },
];
