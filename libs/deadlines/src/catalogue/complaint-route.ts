import { ON_RECEIPT_OF_COMPLAINT, ON_SENDING_OF_DECISION } from './phrases.js';
import type { TermRow } from './term.js';

/** Where a complaint goes, and when the complaint procedure is not the right one (Awb chapters 2, 3 and 9). */
export const COMPLAINT_ROUTE: readonly TermRow[] = [
  {
    id: 'AWB-2-17',
    name: { en: 'Electronic acknowledgement', nl: 'Elektronische ontvangstbevestiging' },
    basis: [
      { law: 'Awb', article: '2:17' },
      { law: 'Awb', article: '2:13' },
    ],
    owedBy: 'agency',
    start: {
      en: 'the moment of electronic filing through the channel of the agency',
      nl: 'het moment van elektronisch indienen via het aangewezen kanaal',
    },
    length: null,
    noNumber: {
      en: 'The Act orders a confirmation and gives no number of days.',
      nl: 'De wet verplicht tot een bevestiging en noemt geen aantal dagen.',
    },
    regime: 'none',
    missed: {
      en: 'Keep a copy of what was sent; in portals the agency must prove receipt and sending (Awb 2:25).',
      nl: 'Bewaar een kopie van wat is verstuurd; bij portalen moet het bestuursorgaan ontvangst en verzending bewijzen (art. 2:25 Awb).',
    },
    sure: 'A',
    source: 'AWB26',
    validFrom: '2026-01-01',
  },
  {
    id: 'AWB-9-8-1cd',
    name: { en: 'Objection goes before complaint', nl: 'Bezwaar gaat voor klacht' },
    basis: [{ law: 'Awb', article: '9:8(1)(c)-(d)' }],
    owedBy: 'nobody',
    length: null,
    noNumber: {
      en: 'It says when a complaint need not be handled: against a decision she must object, and that term is OBJ-6-7.',
      nl: 'Het zegt wanneer een klacht niet hoeft te worden behandeld: tegen een besluit moet zij bezwaar maken, en die termijn is OBJ-6-7.',
    },
    regime: 'none',
    missed: {
      en: 'Find out first whether it is a decision or a way of acting: an objection term may be running.',
      nl: 'Zoek eerst uit of het een besluit of een gedraging is: er kan een bezwaartermijn lopen.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-9-8-1f',
    name: { en: 'Pending court case or criminal investigation', nl: 'Lopende rechtszaak of strafonderzoek' },
    basis: [{ law: 'Awb', article: '9:8(1)(e)-(f)' }],
    owedBy: 'nobody',
    length: null,
    noNumber: {
      en: 'It lasts as long as the court case or the investigation does.',
      nl: 'Het duurt zo lang als de rechtszaak of het onderzoek duurt.',
    },
    regime: 'none',
    missed: {
      en: 'Park the complaint and look again from time to time.',
      nl: 'Leg de klacht stil en kijk geregeld opnieuw.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'AWB-2-3',
    name: { en: 'Duty to forward', nl: 'Doorzendplicht' },
    basis: [{ law: 'Awb', article: '2:3(1)' }],
    owedBy: 'agency',
    start: {
      en: 'the day on which the wrong agency received it',
      nl: 'de dag waarop het verkeerde bestuursorgaan het ontving',
    },
    length: null,
    noNumber: {
      en: 'It must be forwarded without delay; the Act gives no number of days.',
      nl: 'Het moet onverwijld worden doorgezonden; de wet noemt geen aantal dagen.',
    },
    regime: 'none',
    missed: {
      en: 'Filing at the wrong place is not fatal; keep the first date of filing.',
      nl: 'Op de verkeerde plek indienen is niet fataal; bewaar de eerste datum van indienen.',
    },
    sure: 'B',
    source: 'AWB26, AWB17',
  },
  {
    id: 'AWB-2-24',
    name: { en: 'Rerouting inside the agency', nl: 'Doorgeleiding binnen het bestuursorgaan' },
    basis: [
      { law: 'Awb', article: '2:24' },
      { law: 'Awb', article: '2:16(1)(a)' },
    ],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'It moves the start of another term: when the agency says at once that it reroutes a message, the handling starts on the day of rerouting.',
      nl: 'Het verschuift het begin van een andere termijn: als het bestuursorgaan meteen zegt dat het een bericht doorgeleidt, begint de behandeling op de dag van doorgeleiding.',
    },
    regime: 'none',
    missed: {
      en: 'Use the channel that the agency has named; then the clock is clear.',
      nl: 'Gebruik het aangewezen kanaal; dan is duidelijk wanneer de termijn loopt.',
    },
    sure: 'A',
    source: 'AWB26',
    validFrom: '2026-01-01',
  },
  {
    id: 'AWB-3-45',
    name: { en: 'The letter says where to object', nl: 'Rechtsmiddelverwijzing' },
    basis: [{ law: 'Awb', article: '3:45' }],
    owedBy: 'agency',
    start: ON_SENDING_OF_DECISION,
    length: null,
    noNumber: {
      en: 'It must stand in the decision itself; nothing is counted.',
      nl: 'Het moet in het besluit zelf staan; er wordt niets geteld.',
    },
    regime: 'none',
    missed: {
      en: 'A missing clause can help to excuse a late objection (Awb 6:11).',
      nl: 'Ontbreekt de verwijzing, dan kan dat helpen om een laat bezwaar te verontschuldigen (art. 6:11 Awb).',
    },
    sure: 'B',
    source: 'AWB17',
  },
  {
    id: 'AWB-2-1',
    name: { en: 'Help and representation', nl: 'Bijstand en vertegenwoordiging' },
    basis: [
      { law: 'Awb', article: '2:1(1)-(3)' },
      { law: 'Awb', article: '2:2' },
    ],
    owedBy: 'desk',
    length: null,
    noNumber: {
      en: 'It is a right without a term. For IND matters only the people named in Vw 2000 art. 70(1) may represent her.',
      nl: 'Het is een recht zonder termijn. In IND-zaken mogen alleen de personen van art. 70 lid 1 Vw 2000 haar vertegenwoordigen.',
    },
    regime: 'none',
    missed: {
      en: 'Send a written authorisation with the first letter.',
      nl: 'Stuur met de eerste brief een schriftelijke machtiging mee.',
    },
    sure: 'A',
    source: 'AWB26, VW26',
    validFrom: '2024-01-01',
  },
];
