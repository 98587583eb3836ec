import { DEFAULT_NOTICE_WHEN_LATE, OBJECTION_AFTER_DECISION } from './links.js';
import {
  ON_RECEIPT_OF_COMPLAINT,
  ON_RECEIPT_OF_REQUEST,
  POSTPONED_COMPLAINT,
  POSTPONED_APPLICATION,
  SUSPENDED_APPLICATION,
  TO_OBJECTION,
  TO_OMBUDSMAN,
} from './phrases.js';
import type { TermRow, Words } from './term.js';

const KVK: Words = { en: 'the Chamber of Commerce', nl: 'de KvK' };
const MUNICIPALITY: Words = { en: 'the municipality', nl: 'de gemeente' };
const GGD: Words = { en: 'the GGD or another care provider', nl: 'de GGD of een andere zorgaanbieder' };

/** The trade register, the municipality, and the GGD as a care provider. */
export const REGISTERS_AND_CARE: readonly TermRow[] = [
  {
    id: 'KVK-51',
    name: { en: 'Shielding an address in the trade register', nl: 'Afscherming van een adres bij de KvK' },
    basis: [
      { law: 'Handelsregisterbesluit 2008', article: '51' },
      { law: 'Awb', article: '4:13' },
    ],
    owedBy: 'agency',
    ower: KVK,
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P8W',
    extension: POSTPONED_APPLICATION,
    suspension: SUSPENDED_APPLICATION,
    regime: 'atw',
    missed: {
      en: 'A notice of default; two weeks later penalty days begin. A bank cannot see a shielded address, so expect questions when she opens an account.',
      nl: 'Een ingebrekestelling; twee weken later begint de dwangsom. Een bank ziet een afgeschermd adres niet, dus verwacht vragen bij het openen van een rekening.',
    },
    next: [DEFAULT_NOTICE_WHEN_LATE, OBJECTION_AFTER_DECISION],
    sure: 'B',
    check: {
      en: 'No term of its own was found; the eight weeks of Awb 4:13 are the fallback.',
      nl: 'Er is geen eigen termijn gevonden; de acht weken van art. 4:13 Awb gelden als vangnet.',
    },
    source: 'HRB22, kvk.nl',
  },
  {
    id: 'KVK-HR',
    name: {
      en: 'Report of a wrong entry in the trade register',
      nl: 'Melding van een onjuist gegeven bij de KvK',
    },
    basis: [{ law: 'Handelsregisterwet 2007', article: '32-36' }],
    owedBy: 'agency',
    ower: KVK,
    start: ON_RECEIPT_OF_REQUEST,
    length: null,
    noNumber: {
      en: 'The term for the note "under investigation" stands in a ministerial rule that was not found; an objection to the decision is OBJ-6-7.',
      nl: 'De termijn voor de aantekening "in onderzoek" staat in een ministeriële regeling die niet is gevonden; bezwaar tegen het besluit is OBJ-6-7.',
    },
    regime: 'none',
    missed: TO_OBJECTION,
    sure: 'B',
    source: 'HRW17',
  },
  {
    id: 'GEM-BRP',
    name: { en: 'Secrecy of her address in the BRP', nl: 'Geheimhouding van haar adres in de BRP' },
    basis: [{ law: 'Wet BRP', article: '2.59' }],
    owedBy: 'agency',
    ower: MUNICIPALITY,
    start: ON_RECEIPT_OF_REQUEST,
    length: 'P4W',
    regime: 'atw',
    missed: TO_OBJECTION,
    sure: 'B',
    source: 'BRP17',
  },
  {
    id: 'GEM-OMB',
    name: {
      en: 'Answer to a complaint about the municipality',
      nl: 'Afhandeling van een klacht over de gemeente',
    },
    basis: [{ law: 'Awb', article: '9:11(1)' }],
    owedBy: 'agency',
    ower: MUNICIPALITY,
    start: ON_RECEIPT_OF_COMPLAINT,
    length: 'P6W',
    variants: [
      {
        id: 'committee',
        length: 'P10W',
        when: { en: 'an advisory person or committee', nl: 'een adviseur of commissie' },
      },
    ],
    extension: POSTPONED_COMPLAINT,
    regime: 'atw',
    missed: TO_OMBUDSMAN,
    next: [
      {
        id: 'OMB-9-24-1a',
        starts: 'findings-sent',
        when: { en: 'when the findings have been sent', nl: 'als de bevindingen zijn verzonden' },
      },
      {
        id: 'OMB-9-24-1b',
        starts: 'last-day',
        when: { en: 'when the handling should have ended', nl: 'als de behandeling klaar had moeten zijn' },
      },
    ],
    sure: 'A',
    check: {
      en: 'Look at the local complaint by-law too; a term in it is outside the Algemene termijnenwet.',
      nl: 'Kijk ook in de plaatselijke klachtenverordening; een termijn daarin valt buiten de Algemene termijnenwet.',
    },
    source: 'AWB26',
  },
  {
    id: 'GGD-WKKGZ',
    name: { en: 'Answer to a complaint about care', nl: 'Oordeel over een klacht over zorg' },
    basis: [{ law: 'Wkkgz', article: '14-17' }],
    owedBy: 'care-provider',
    ower: GGD,
    start: { en: 'the day on which the complaint was filed', nl: 'de dag waarop de klacht is ingediend' },
    length: 'P6W',
    extension: {
      by: { en: 'the care provider alone', nl: 'de zorgaanbieder zelf' },
      notice: {
        en: 'in writing, before the term has ended',
        nl: 'schriftelijk, voordat de termijn voorbij is',
      },
      lengths: [{ max: 'P4W' }],
    },
    regime: 'atw',
    missed: {
      en: 'The disputes body for care: it rules within six months and can award damages (Wkkgz 20-22). She may go there directly if complaining to the provider cannot be asked of her.',
      nl: 'De geschilleninstantie voor zorg: die beslist binnen zes maanden en kan schadevergoeding geven (art. 20-22 Wkkgz). Zij mag er meteen heen als klagen bij de zorgaanbieder niet van haar kan worden gevraagd.',
    },
    sure: 'B',
    source: 'WKKGZ17',
  },
  {
    id: 'GGD-VP',
    name: { en: 'Complaints officer in care', nl: 'Klachtenfunctionaris in de zorg' },
    basis: [{ law: 'Wkkgz', article: '15' }],
    owedBy: 'care-provider',
    ower: GGD,
    length: null,
    noNumber: {
      en: 'It is a right to free advice, without a term.',
      nl: 'Het is een recht op gratis advies, zonder termijn.',
    },
    regime: 'none',
    missed: { en: 'Ask for the complaints officer.', nl: 'Vraag naar de klachtenfunctionaris.' },
    sure: 'B',
    source: 'WKKGZ17',
  },
];
