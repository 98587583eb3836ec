import { DEFAULT_NOTICE_WHEN_LATE, NOTICE_WITHOUT_PENALTY, OBJECTION_AFTER_DECISION } from './links.js';
import {
  ON_RECEIPT_OF_APPLICATION,
  ON_RECEIPT_OF_REQUEST,
  POSTPONED_APPLICATION,
  SUSPENDED_APPLICATION,
  TO_OBJECTION,
} from './phrases.js';
import type { TermRow } from './term.js';

/** Decisions on an application, and what happens when they are late (Awb chapter 4). */
export const DECISION: readonly TermRow[] = [
  {
    id: 'DEC-4-13',
    name: { en: 'Decision on an application', nl: 'Beslissing op een aanvraag' },
    basis: [{ law: 'Awb', article: '4:13' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_APPLICATION,
    length: 'P8W',
    extension: POSTPONED_APPLICATION,
    suspension: SUSPENDED_APPLICATION,
    regime: 'atw',
    missed: {
      en: 'A notice of default; two weeks later penalty days begin and she can go to the court.',
      nl: 'Een ingebrekestelling; twee weken later begint de dwangsom en kan zij naar de rechter.',
    },
    next: [DEFAULT_NOTICE_WHEN_LATE, OBJECTION_AFTER_DECISION],
    sure: 'B',
    check: {
      en: 'A special act may set another term; eight weeks is the outer limit only where none does.',
      nl: 'Een bijzondere wet kan een andere termijn noemen; acht weken is alleen de grens als dat niet zo is.',
    },
    source: 'AWB26, AWB17',
  },
  {
    id: 'DEC-4-15',
    name: { en: 'Suspension of the decision term', nl: 'Opschorting van de beslistermijn' },
    basis: [{ law: 'Awb', article: '4:15(1)-(4)' }],
    owedBy: 'agency',
    start: {
      en: 'the day after the agency asked her to complete the application',
      nl: 'de dag na het verzoek om de aanvraag aan te vullen',
    },
    length: null,
    noNumber: {
      en: 'It lasts until the application is complete or the time for it has passed; give it as a suspension of the decision term.',
      nl: 'Het duurt tot de aanvraag compleet is of de tijd daarvoor voorbij is; geef het op als opschorting van de beslistermijn.',
    },
    regime: 'none',
    missed: {
      en: 'The days in between do not count; the decision term runs on afterwards.',
      nl: 'De dagen ertussen tellen niet mee; daarna loopt de beslistermijn verder.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'DEC-4-17-IB',
    name: { en: 'Notice of default', nl: 'Ingebrekestelling' },
    basis: [
      { law: 'Awb', article: '4:17(3)' },
      { law: 'Awb', article: '6:12(2)' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the decision became late',
      nl: 'de dag waarop de beslissing te laat werd',
    },
    length: null,
    noNumber: {
      en: 'There is no last day: it may be sent from the day on which the decision is late, and not unreasonably late after that.',
      nl: 'Er is geen laatste dag: het kan vanaf de dag waarop de beslissing te laat is, en niet onredelijk laat daarna.',
    },
    regime: 'none',
    missed: {
      en: 'Sent too early it has no effect; sent unreasonably late there is no penalty (Awb 4:17(5)(a)).',
      nl: 'Te vroeg verstuurd werkt het niet; onredelijk laat verstuurd komt er geen dwangsom (art. 4:17 lid 5 onder a Awb).',
    },
    next: [
      {
        id: 'DEC-4-17-2W',
        starts: 'notice-of-default-received',
        when: {
          en: 'when the agency has received the notice of default',
          nl: 'als het bestuursorgaan de ingebrekestelling heeft ontvangen',
        },
      },
    ],
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'DEC-4-17-2W',
    name: { en: 'Two weeks after the notice of default', nl: 'Twee weken na de ingebrekestelling' },
    basis: [{ law: 'Awb', article: '4:17(3)' }],
    owedBy: 'agency',
    start: {
      en: 'the day on which the agency received the notice of default',
      nl: 'de dag waarop het bestuursorgaan de ingebrekestelling ontving',
    },
    length: 'P2W',
    regime: 'atw',
    missed: {
      en: 'The penalty begins on the next day, and she can appeal to the court without a decision.',
      nl: 'De volgende dag begint de dwangsom, en zij kan zonder beslissing naar de rechter.',
    },
    next: [
      {
        id: 'DEC-4-17-DW',
        starts: 'last-day',
        when: { en: 'when the two weeks have passed', nl: 'als de twee weken voorbij zijn' },
      },
      {
        id: 'APP-6-12',
        starts: 'late',
        when: { en: 'when the two weeks have passed', nl: 'als de twee weken voorbij zijn' },
      },
    ],
    sure: 'B',
    check: {
      en: 'That the Algemene termijnenwet moves the end of these two weeks follows from its wording; it has little practical weight.',
      nl: 'Dat de Algemene termijnenwet het einde van deze twee weken verschuift, volgt uit de tekst; het heeft weinig praktisch gewicht.',
    },
    source: 'AWB26',
  },
  {
    id: 'DEC-4-17-DW',
    name: { en: 'Penalty for a late decision', nl: 'Dwangsom bij niet tijdig beslissen' },
    basis: [{ law: 'Awb', article: '4:17(1)-(2)' }],
    owedBy: 'agency',
    start: {
      en: 'the last day of the two weeks after the notice of default',
      nl: 'de laatste dag van de twee weken na de ingebrekestelling',
    },
    length: 'P42D',
    penalty: true,
    regime: 'none',
    regimeWhy: {
      en: 'Awb 4:17(1) itself says that the Algemene termijnenwet does not apply to these days',
      nl: 'art. 4:17 lid 1 Awb zegt zelf dat de Algemene termijnenwet niet geldt voor deze dagen',
    },
    missed: {
      en: 'The agency owes at most 1442 euros, for 42 days. Nothing is owed in the cases of Awb 4:17(5); several applicants share it.',
      nl: 'Het bestuursorgaan is ten hoogste 1442 euro verschuldigd, over 42 dagen. In de gevallen van art. 4:17 lid 5 Awb niets; meerdere aanvragers delen het.',
    },
    next: [
      {
        id: 'DEC-4-18',
        starts: 'last-day',
        when: { en: 'after the last penalty day', nl: 'na de laatste dwangsomdag' },
      },
    ],
    sure: 'A',
    check: {
      en: 'That the first penalty day is the day after the two weeks is a reading of Awb 4:17(3).',
      nl: 'Dat de eerste dwangsomdag de dag na de twee weken is, is een lezing van art. 4:17 lid 3 Awb.',
    },
    source: 'AWB26',
  },
  {
    id: 'DEC-4-18',
    name: { en: 'Decision on the penalty', nl: 'Dwangsombesluit' },
    basis: [{ law: 'Awb', article: '4:18' }],
    owedBy: 'agency',
    start: { en: 'the last penalty day', nl: 'de laatste dag waarover de dwangsom verschuldigd is' },
    length: 'P2W',
    regime: 'atw',
    missed: TO_OBJECTION,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'DEC-IND',
    name: { en: 'No penalty for the IND', nl: 'Geen dwangsom bij de IND' },
    basis: [{ law: 'Vw 2000', article: '71b' }],
    owedBy: 'nobody',
    length: null,
    noNumber: {
      en: 'It takes the penalty away for decisions of the IND on applications and objections; nothing is counted.',
      nl: 'Het neemt de dwangsom weg bij beslissingen van de IND op aanvragen en bezwaren; er wordt niets geteld.',
    },
    regime: 'none',
    missed: {
      en: 'Only an appeal against no decision remains (Awb 6:12), after a notice of default and two weeks.',
      nl: 'Alleen beroep tegen niet beslissen blijft over (art. 6:12 Awb), na een ingebrekestelling en twee weken.',
    },
    sure: 'A',
    source: 'VW26',
  },
  {
    id: 'WOO-4-4',
    name: { en: 'Freedom of information request', nl: 'Woo-verzoek' },
    basis: [{ law: 'Woo', article: '4.4' }],
    owedBy: 'agency',
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P4W',
    extension: {
      by: { en: 'the agency alone, with reasons', nl: 'het bestuursorgaan zelf, met redenen' },
      notice: {
        en: 'in writing, before the term has ended',
        nl: 'schriftelijk, voordat de termijn voorbij is',
      },
      lengths: [{ max: 'P2W' }],
    },
    suspension: SUSPENDED_APPLICATION,
    regime: 'atw',
    missed: {
      en: 'A notice of default, and after two weeks an appeal against no decision.',
      nl: 'Een ingebrekestelling, en na twee weken beroep tegen niet beslissen.',
    },
    next: [NOTICE_WITHOUT_PENALTY, OBJECTION_AFTER_DECISION],
    sure: 'C',
    check: {
      en: 'That no penalty is owed for a late Woo decision (Woo 8.2) is remembered, not read.',
      nl: 'Dat er bij een te laat Woo-besluit geen dwangsom is (art. 8.2 Woo), komt uit het geheugen en is niet gelezen.',
    },
    source: 'memory',
  },
];
