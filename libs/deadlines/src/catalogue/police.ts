import {
  ON_DAY_OF_CONDUCT,
  ON_RECEIPT_OF_COMPLAINT,
  ON_RECEIPT_OF_REQUEST,
  POSTPONED_COMPLAINT,
} from './phrases.js';
import type { NextTerm, TermRow, Words } from './term.js';

const TO_NATIONAL_OMBUDSMAN: Words = {
  en: 'She can go to the National Ombudsman.',
  nl: 'Zij kan naar de Nationale ombudsman.',
};

const POLICE_CHIEF: Words = { en: 'the chief of police', nl: 'de politiechef of de korpschef' };

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

/** Complaints about the police (Politiewet 2012 art. 67a-72) and requests about police data. */
export const POLICE: readonly TermRow[] = [
  {
    id: 'POL-1J',
    name: { en: 'Complain about the police within one year', nl: 'Binnen een jaar klagen over de politie' },
    basis: [{ law: 'Awb', article: '9:8(1)(b)' }],
    owedBy: 'complainant',
    start: ON_DAY_OF_CONDUCT,
    length: 'P1Y',
    regime: 'atw',
    missed: {
      en: 'The police drop complaints about something longer than a year ago, and anonymous complaints.',
      nl: 'De politie legt klachten van langer dan een jaar geleden en anonieme klachten terzijde.',
    },
    sure: 'B',
    source: 'AWB26, politie.nl',
  },
  {
    id: 'POL-71',
    name: { en: 'Where to file a police complaint', nl: 'Waar een politieklacht wordt ingediend' },
    basis: [{ law: 'Politiewet 2012', article: '71(1)-(6)' }],
    owedBy: 'complainant',
    length: null,
    noNumber: {
      en: 'It says with whom to file (the chief of the unit where the officer works), not by when; that is POL-1J.',
      nl: 'Het zegt bij wie (de chef van de eenheid waar de agent werkt), niet wanneer; dat is POL-1J.',
    },
    regime: 'none',
    missed: {
      en: 'A complaint at the wrong desk is forwarded.',
      nl: 'Een klacht op de verkeerde plek wordt doorgestuurd.',
    },
    sure: 'A',
    source: 'POL26, POLREG',
  },
  {
    id: 'POL-F1',
    name: { en: 'Phase one: mediation talk', nl: 'Fase één: bemiddelingsgesprek' },
    basis: [
      { law: 'Politiewet 2012', article: '67a(2)' },
      { law: 'Uitvoeringsregeling klachtbehandeling politie 2025', article: '1' },
    ],
    owedBy: 'agency',
    ower: { en: 'the police', nl: 'de politie' },
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The talk falls within the ten weeks of POL-72-10w.',
      nl: 'Het gesprek valt binnen de tien weken van POL-72-10w.',
    },
    regime: 'none',
    missed: {
      en: 'If she is not satisfied, phase two follows: the committee.',
      nl: 'Is zij niet tevreden, dan volgt fase twee: de commissie.',
    },
    sure: 'B',
    source: 'POL26, POLREG',
    validFrom: '2025-01-01',
  },
  {
    id: 'POL-71-7',
    name: { en: 'Copy to mayor and chief prosecutor', nl: 'Afschrift aan burgemeester en hoofdofficier' },
    basis: [{ law: 'Politiewet 2012', article: '71(7)' }],
    owedBy: 'agency',
    ower: { en: 'the police', nl: 'de politie' },
    start: ON_RECEIPT_OF_COMPLAINT,
    length: null,
    noNumber: {
      en: 'The copy is sent without delay unless the complaint was settled; the Act gives no number of days.',
      nl: 'Het afschrift gaat onverwijld weg, tenzij de klacht al is opgelost; de wet noemt geen aantal dagen.',
    },
    regime: 'none',
    missed: {
      en: 'Warn her beforehand that the mayor and the chief public prosecutor get a copy.',
      nl: 'Waarschuw haar vooraf dat de burgemeester en de hoofdofficier een afschrift krijgen.',
    },
    sure: 'A',
    source: 'POL26',
  },
  {
    id: 'POL-72-10w',
    name: {
      en: 'Answer to a police complaint, without committee',
      nl: 'Afhandeling van een politieklacht, zonder commissie',
    },
    basis: [
      { law: 'Politiewet 2012', article: '72' },
      { law: 'Awb', article: '9:11(2)' },
    ],
    owedBy: 'agency',
    ower: POLICE_CHIEF,
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P10W',
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_NATIONAL_OMBUDSMAN,
    next: THEN_OMBUDSMAN,
    sure: 'A',
    source: 'POL26',
  },
  {
    id: 'POL-72-14w',
    name: {
      en: 'Answer to a police complaint, with committee',
      nl: 'Afhandeling van een politieklacht, met commissie',
    },
    basis: [
      { law: 'Politiewet 2012', article: '72' },
      { law: 'Politiewet 2012', article: '67a' },
      { law: 'Politiewet 2012', article: '68(2)(a)' },
    ],
    owedBy: 'agency',
    ower: POLICE_CHIEF,
    start: {
      en: 'the day on which the complaint was received, the same day as without committee',
      nl: 'de dag waarop de klacht is ontvangen, dezelfde dag als zonder commissie',
    },
    length: 'P14W',
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_NATIONAL_OMBUDSMAN,
    next: THEN_OMBUDSMAN,
    sure: 'A',
    source: 'POL26, ATW',
  },
  {
    id: 'POL-JAAR',
    name: { en: 'Yearly publication by the police', nl: 'Jaarlijkse publicatie door de politie' },
    basis: [{ law: 'Politiewet 2012', article: '68(2)(c)' }],
    owedBy: 'agency',
    ower: { en: 'the police', nl: 'de politie' },
    start: { en: 'the end of the year', nl: 'het einde van het jaar' },
    length: null,
    noNumber: {
      en: 'It is a yearly duty without a last day.',
      nl: 'Het is een jaarlijkse plicht zonder uiterste dag.',
    },
    regime: 'none',
    missed: { en: 'A signal for the quarterly report.', nl: 'Een signaal voor het kwartaalbericht.' },
    sure: 'A',
    source: 'POL26',
  },
  {
    id: 'WPG-25',
    name: { en: 'Access to police data', nl: 'Inzage in politiegegevens' },
    basis: [{ law: 'Wpg', article: '25' }],
    owedBy: 'agency',
    ower: { en: 'the chief of police', nl: 'de korpschef' },
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P6W',
    extension: {
      by: { en: 'the police alone', nl: 'de politie zelf' },
      notice: {
        en: 'in writing, before the term has ended',
        nl: 'schriftelijk, voordat de termijn voorbij is',
      },
      lengths: [
        { max: 'P4W' },
        {
          max: 'P6W',
          when: {
            en: 'the data are held by several units',
            nl: 'de gegevens bij meerdere eenheden zijn vastgelegd',
          },
        },
      ],
    },
    regime: 'atw',
    missed: {
      en: 'Objection (a refusal is a decision), or mediation by the Autoriteit Persoonsgegevens.',
      nl: 'Bezwaar (een weigering is een besluit), of bemiddeling door de Autoriteit Persoonsgegevens.',
    },
    sure: 'B',
    check: {
      en: 'The article was rewritten on 1 January 2019; the text read is older.',
      nl: 'Het artikel is op 1 januari 2019 herschreven; de gelezen tekst is ouder.',
    },
    source: 'WPG17',
  },
  {
    id: 'WPG-28',
    name: {
      en: 'Correction or deletion of police data',
      nl: 'Verbetering of vernietiging van politiegegevens',
    },
    basis: [{ law: 'Wpg', article: '28' }],
    owedBy: 'agency',
    ower: { en: 'the chief of police', nl: 'de korpschef' },
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P4W',
    regime: 'atw',
    missed: {
      en: 'Objection, or mediation by the Autoriteit Persoonsgegevens.',
      nl: 'Bezwaar, of bemiddeling door de Autoriteit Persoonsgegevens.',
    },
    sure: 'B',
    check: {
      en: 'The article was rewritten on 1 January 2019; the text read is older.',
      nl: 'Het artikel is op 1 januari 2019 herschreven; de gelezen tekst is ouder.',
    },
    source: 'WPG17',
  },
];
