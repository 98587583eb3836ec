import { ON_SENDING_OF_DECISION } from './phrases.js';
import { DECISION_ON_OBJECTION } from './links.js';
import type { TermRow, Words } from './term.js';

const LEGAL_AID_BOARD: Words = { en: 'the Legal Aid Board', nl: 'de Raad voor Rechtsbijstand' };

/** Subsidised legal aid (Wet op de rechtsbijstand). */
export const LEGAL_AID: readonly TermRow[] = [
  {
    id: 'WRB-12',
    name: { en: 'No legal aid for a business', nl: 'Geen toevoeging voor een bedrijf' },
    basis: [{ law: 'Wrb', article: '12(2)(e)' }],
    owedBy: 'agency',
    ower: LEGAL_AID_BOARD,
    length: null,
    noNumber: {
      en: 'It is a ground for refusal and not a term: no legal aid for a business of her own unless it could not go on without.',
      nl: 'Het is een weigeringsgrond en geen termijn: geen toevoeging voor een eigen bedrijf, tenzij het zonder niet kan voortbestaan.',
    },
    regime: 'none',
    missed: { en: 'Objection to the refusal: WRB-BZ.', nl: 'Bezwaar tegen de weigering: WRB-BZ.' },
    sure: 'B',
    source: 'WRB17',
  },
  {
    id: 'WRB-34',
    name: { en: 'Means test', nl: 'Draagkracht' },
    basis: [{ law: 'Wrb', article: '34, 34a-c' }],
    owedBy: 'complainant',
    length: null,
    noNumber: {
      en: 'It tests income of two years ago; the term to ask for another year is WRB-34c.',
      nl: 'Het toetst het inkomen van twee jaar terug; de termijn om een ander jaar te vragen is WRB-34c.',
    },
    regime: 'none',
    missed: {
      en: 'The Legal Desk gives free first advice.',
      nl: 'Het Juridisch Loket geeft gratis eerste advies.',
    },
    sure: 'B',
    source: 'WRB17',
  },
  {
    id: 'WRB-34c',
    name: { en: 'Asking for a newer income year', nl: 'Peiljaarverlegging' },
    basis: [{ law: 'Wrb', article: '34c(3)' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the decision on legal aid was sent',
      nl: 'de dag waarop het besluit over de toevoeging is verzonden',
    },
    length: 'P6W',
    regime: 'atw',
    missed: { en: 'The income of two years ago counts.', nl: 'Dan telt het inkomen van twee jaar terug.' },
    sure: 'B',
    source: 'WRB17',
  },
  {
    id: 'WRB-LAT',
    name: { en: 'Light advice by a lawyer', nl: 'Lichte adviestoevoeging' },
    basis: [{ law: 'Besluit rechtsbijstand', article: 'lichte adviestoevoeging' }],
    owedBy: 'nobody',
    ower: { en: 'a lawyer', nl: 'een advocaat' },
    length: null,
    noNumber: {
      en: 'It is about three hours of advice, without a term.',
      nl: 'Het gaat om ongeveer drie uur advies, zonder termijn.',
    },
    regime: 'none',
    missed: { en: 'Nothing.', nl: 'Niets.' },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'JL',
    name: { en: 'Legal Desk', nl: 'Juridisch Loket' },
    basis: [{ law: 'Wrb', article: '7' }],
    owedBy: 'nobody',
    length: null,
    noNumber: {
      en: 'It is free first advice without a term.',
      nl: 'Het is gratis eerste advies zonder termijn.',
    },
    regime: 'none',
    missed: { en: 'Nothing.', nl: 'Niets.' },
    sure: 'B',
    source: 'rechtsbijstand.nl',
  },
  {
    id: 'WRB-BZ',
    name: { en: 'Objection to refused legal aid', nl: 'Bezwaar tegen weigering van een toevoeging' },
    basis: [{ law: 'Awb', article: '6:7' }],
    owedBy: 'complainant',
    start: ON_SENDING_OF_DECISION,
    length: 'P6W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late (Awb 6:11).',
      nl: 'Dien meteen in en leg uit waarom het laat is (art. 6:11 Awb).',
    },
    next: DECISION_ON_OBJECTION,
    sure: 'A',
    source: 'AWB26',
  },
];
