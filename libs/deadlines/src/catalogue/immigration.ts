import {
  ON_LAST_DAY_OF_OBJECTION_TERM,
  ON_RECEIPT_OF_APPLICATION,
  ON_SENDING_OF_DECISION,
  POSTPONED_OBJECTION,
  SUSPENDED_APPLICATION,
  SUSPENDED_OBJECTION,
} from './phrases.js';
import { NOTICE_WITHOUT_PENALTY } from './links.js';
import type { TermRow, Words } from './term.js';

const IND: Words = { en: 'the IND', nl: 'de IND' };

const NO_PENALTY: Words = {
  en: 'A notice of default, and after two weeks an appeal against no decision; there is no penalty (Vw 2000 art. 71b).',
  nl: 'Een ingebrekestelling, en na twee weken beroep tegen niet beslissen; er is geen dwangsom (art. 71b Vw 2000).',
};

/** Decisions of the IND (Vreemdelingenwet 2000). */
export const IMMIGRATION: readonly TermRow[] = [
  {
    id: 'IND-69',
    name: { en: 'Objection or appeal in an IND matter', nl: 'Bezwaar of beroep in een IND-zaak' },
    basis: [{ law: 'Vw 2000', article: '69(1)' }],
    owedBy: 'complainant',
    start: ON_SENDING_OF_DECISION,
    length: 'P4W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late (Awb 6:11); four weeks is shorter than the usual six.',
      nl: 'Dien meteen in en leg uit waarom het laat is (art. 6:11 Awb); vier weken is korter dan de gewone zes.',
    },
    next: [
      {
        id: 'IND-76',
        starts: 'last-day',
        when: {
          en: 'after the objection term, if she objected',
          nl: 'na de bezwaartermijn, als zij bezwaar maakte',
        },
      },
    ],
    sure: 'A',
    source: 'VW26',
  },
  {
    id: 'IND-69-2',
    name: { en: 'Appeal in an asylum matter', nl: 'Beroep in een asielzaak' },
    basis: [{ law: 'Vw 2000', article: '69(2)-(6)' }],
    owedBy: 'complainant',
    start: ON_SENDING_OF_DECISION,
    length: 'P1W',
    variants: [
      {
        id: 'two-weeks',
        length: 'P2W',
        when: {
          en: 'the decision rests on a ground for which the law gives two weeks, or on further appeal',
          nl: 'het besluit berust op een grond waarvoor de wet twee weken geeft, of hoger beroep',
        },
      },
      {
        id: 'four-weeks',
        length: 'P4W',
        when: {
          en: 'further appeal for which the law gives four weeks',
          nl: 'hoger beroep waarvoor de wet vier weken geeft',
        },
      },
    ],
    regime: 'atw',
    missed: { en: 'A lawyer at once.', nl: 'Meteen een advocaat.' },
    sure: 'A',
    check: {
      en: 'One week or two weeks, depending on the ground: the shortest is counted unless another variant is named. Read the letter.',
      nl: 'Een of twee weken, naar gelang de grond: de kortste telt, tenzij een andere variant is genoemd. Lees de brief.',
    },
    source: 'VW26',
    validFrom: '2026-09-01',
  },
  {
    id: 'IND-25',
    name: { en: 'Decision on a regular permit', nl: 'Beslissing op een reguliere aanvraag' },
    basis: [{ law: 'Vw 2000', article: '25' }],
    owedBy: 'agency',
    ower: IND,
    start: ON_RECEIPT_OF_APPLICATION,
    length: 'P90D',
    extension: {
      by: { en: 'the IND alone', nl: 'de IND zelf' },
      notice: {
        en: 'in writing, before the term has ended',
        nl: 'schriftelijk, voordat de termijn voorbij is',
      },
      lengths: [{ max: 'P6M' }],
    },
    suspension: SUSPENDED_APPLICATION,
    regime: 'atw',
    missed: NO_PENALTY,
    next: [
      NOTICE_WITHOUT_PENALTY,
      {
        id: 'IND-69',
        starts: 'decision-sent',
        when: { en: 'when the decision has been sent', nl: 'als het besluit is verzonden' },
      },
    ],
    sure: 'B',
    check: {
      en: 'The text read is from about 2017.',
      nl: 'De gelezen tekst is van omstreeks 2017.',
    },
    source: 'VW17',
  },
  {
    id: 'IND-76',
    name: { en: 'Decision on an objection by the IND', nl: 'Beslissing op bezwaar door de IND' },
    basis: [
      { law: 'Vw 2000', article: '76' },
      { law: 'Awb', article: '7:10' },
    ],
    owedBy: 'agency',
    ower: IND,
    start: ON_LAST_DAY_OF_OBJECTION_TERM,
    length: 'P19W',
    extension: {
      ...POSTPONED_OBJECTION,
      lengths: [
        { max: 'P6W' },
        {
          max: 'P13W',
          when: { en: 'advice or an investigation is needed', nl: 'advies of onderzoek nodig is' },
        },
      ],
    },
    suspension: SUSPENDED_OBJECTION,
    regime: 'atw',
    missed: NO_PENALTY,
    next: [
      NOTICE_WITHOUT_PENALTY,
      {
        id: 'IND-69',
        starts: 'decision-sent',
        when: {
          en: 'when the decision on the objection has been sent: appeal, four weeks',
          nl: 'als de beslissing op bezwaar is verzonden: beroep, vier weken',
        },
      },
    ],
    sure: 'B',
    source: 'VW26 in part',
  },
];
