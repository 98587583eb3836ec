import { APPEAL_AFTER_DECISION, DECISION_ON_OBJECTION, DEFAULT_NOTICE_WHEN_LATE } from './links.js';
import {
  ON_LAST_DAY_OF_OBJECTION_TERM,
  ON_RECEIPT_OF_COMPLAINT,
  ON_SENDING_OF_DECISION,
  POSTPONED_COMPLAINT,
  POSTPONED_OBJECTION,
  SUSPENDED_OBJECTION,
  TO_OMBUDSMAN,
} from './phrases.js';
import type { TermRow, Words } from './term.js';

const TAX_ADMINISTRATION: Words = { en: 'the tax administration', nl: 'de Belastingdienst' };
const UWV: Words = { en: 'UWV', nl: 'het UWV' };
const NOTICE_OF_DEFAULT: Words = {
  en: 'A notice of default; two weeks later penalty days begin and she can go to the court.',
  nl: 'Een ingebrekestelling; twee weken later begint de dwangsom en kan zij naar de rechter.',
};

/** Where the tax administration and UWV deviate from the general rules. */
export const TAX_AND_BENEFITS: readonly TermRow[] = [
  {
    id: 'TAX-22j',
    name: { en: 'Objection to a tax assessment', nl: 'Bezwaar tegen een belastingaanslag' },
    basis: [
      { law: 'AWR', article: '22j' },
      { law: 'Awb', article: '6:7' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the date printed on the assessment (dagtekening), or for tax on a return the day of payment or withholding',
      nl: 'de dagtekening van de aanslag, of bij aangiftebelasting de dag van betaling of inhouding',
    },
    secondStart: {
      what: {
        en: 'the day of publication, when that is later than the date printed on the assessment',
        nl: 'de dag van bekendmaking, als die na de dagtekening ligt',
      },
      rule: 'later-start',
    },
    length: 'P6W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late; the inspector can also reduce the assessment on his own.',
      nl: 'Dien meteen in en leg uit waarom het laat is; de inspecteur kan de aanslag ook uit zichzelf verminderen.',
    },
    next: DECISION_ON_OBJECTION,
    sure: 'B',
    source: 'AWR17, AWB26',
  },
  {
    id: 'TAX-25',
    name: { en: 'Hearing in a tax objection', nl: 'Horen bij bezwaar tegen belasting' },
    basis: [{ law: 'AWR', article: '25(1)' }],
    owedBy: 'agency',
    ower: TAX_ADMINISTRATION,
    length: null,
    noNumber: {
      en: 'There is no term: she is heard only if she asks for it, so ask in the objection.',
      nl: 'Er is geen termijn: zij wordt alleen gehoord als zij erom vraagt, dus vraag het in het bezwaar.',
    },
    regime: 'none',
    missed: { en: 'Ask again, in writing.', nl: 'Vraag het opnieuw, schriftelijk.' },
    sure: 'B',
    source: 'AWR17',
  },
  {
    id: 'TAX-IW9',
    name: { en: 'Payment of an assessment', nl: 'Betaling van een aanslag' },
    basis: [{ law: 'Invorderingswet 1990', article: '9(1)' }],
    owedBy: 'complainant',
    start: { en: 'the date printed on the assessment (dagtekening)', nl: 'de dagtekening van de aanslag' },
    length: 'P6W',
    variants: [
      {
        id: 'navordering',
        length: 'P1M',
        when: { en: 'an additional assessment (navordering)', nl: 'een navorderingsaanslag' },
      },
      {
        id: 'naheffing',
        length: 'P14D',
        when: { en: 'a later levy (naheffing)', nl: 'een naheffingsaanslag' },
      },
    ],
    regime: 'none',
    regimeWhy: {
      en: 'Invorderingswet 1990 art. 9(10) switches the Algemene termijnenwet off',
      nl: 'art. 9 lid 10 Invorderingswet 1990 zet de Algemene termijnenwet opzij',
    },
    missed: {
      en: 'An objection does not suspend payment; ask for a delay of payment.',
      nl: 'Bezwaar schorst de betaling niet; vraag uitstel van betaling.',
    },
    sure: 'B',
    source: 'IW17',
  },
  {
    id: 'TAX-KL',
    name: {
      en: 'Answer to a complaint about the tax administration',
      nl: 'Afhandeling van een klacht over de Belastingdienst',
    },
    basis: [{ law: 'Awb', article: '9:11(1)' }],
    owedBy: 'agency',
    ower: TAX_ADMINISTRATION,
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
    sure: 'A',
    check: {
      en: 'The term is read; the channel for filing is remembered.',
      nl: 'De termijn is gelezen; het kanaal om in te dienen komt uit het geheugen.',
    },
    source: 'AWB26',
  },
  {
    id: 'UWV-WW',
    name: { en: 'Decision on an objection about WW', nl: 'Beslissing op bezwaar WW' },
    basis: [
      { law: 'WW', article: 'bijzondere beslistermijn' },
      { law: 'Awb', article: '7:10' },
    ],
    owedBy: 'agency',
    ower: UWV,
    start: ON_LAST_DAY_OF_OBJECTION_TERM,
    length: 'P13W',
    extension: POSTPONED_OBJECTION,
    suspension: SUSPENDED_OBJECTION,
    regime: 'atw',
    missed: NOTICE_OF_DEFAULT,
    next: [DEFAULT_NOTICE_WHEN_LATE, APPEAL_AFTER_DECISION],
    sure: 'B',
    source: 'WW17',
  },
  {
    id: 'UWV-WIA',
    name: { en: 'Decision on an objection about WIA', nl: 'Beslissing op bezwaar WIA' },
    basis: [
      { law: 'WIA', article: '111' },
      { law: 'WIA', article: '112' },
    ],
    owedBy: 'agency',
    ower: UWV,
    start: ON_LAST_DAY_OF_OBJECTION_TERM,
    length: 'P13W',
    variants: [
      {
        id: 'medical',
        length: 'P17W',
        when: {
          en: 'a medical or labour expert decision',
          nl: 'een medische of arbeidskundige beslissing',
        },
      },
      {
        id: 'external-expert',
        length: 'P21W',
        when: { en: 'an external expert is heard', nl: 'een externe deskundige wordt gehoord' },
      },
    ],
    extension: {
      ...POSTPONED_OBJECTION,
      lengths: [
        { max: 'P6W' },
        { max: 'P6M', when: { en: 'the person lives abroad', nl: 'de betrokkene in het buitenland woont' } },
      ],
    },
    suspension: SUSPENDED_OBJECTION,
    regime: 'atw',
    missed: NOTICE_OF_DEFAULT,
    next: [DEFAULT_NOTICE_WHEN_LATE, APPEAL_AFTER_DECISION],
    sure: 'B',
    source: 'WIA17, kantoorabri.nl',
  },
  {
    id: 'UWV-ZW-B',
    name: {
      en: 'Objection about sickness benefit (fit or unfit for work)',
      nl: 'Bezwaar Ziektewet (arbeids(on)geschiktheid)',
    },
    basis: [{ law: 'ZW', article: '75j-75k' }],
    owedBy: 'complainant',
    start: ON_SENDING_OF_DECISION,
    length: 'P2W',
    variants: [
      {
        id: '19ab',
        length: 'P6W',
        when: { en: 'an assessment under ZW art. 19ab', nl: 'een beoordeling volgens art. 19ab ZW' },
      },
    ],
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late (Awb 6:11); two weeks is much shorter than usual.',
      nl: 'Dien meteen in en leg uit waarom het laat is (art. 6:11 Awb); twee weken is veel korter dan gewoon.',
    },
    next: [
      {
        id: 'UWV-ZW-D',
        starts: 'last-day',
        when: {
          en: 'after the objection term, if she objected',
          nl: 'na de bezwaartermijn, als zij bezwaar maakte',
        },
      },
    ],
    sure: 'B',
    source: 'ZW17, arbeideninkomen.nl',
  },
  {
    id: 'UWV-ZW-D',
    name: { en: 'Decision on an objection about sickness benefit', nl: 'Beslissing op bezwaar Ziektewet' },
    basis: [{ law: 'ZW', article: 'bijzondere beslistermijn' }],
    owedBy: 'agency',
    ower: UWV,
    start: ON_LAST_DAY_OF_OBJECTION_TERM,
    length: 'P13W',
    variants: [
      {
        id: '19ab-medical',
        length: 'P17W',
        when: {
          en: 'a medical decision under ZW art. 19ab',
          nl: 'een medische beslissing volgens art. 19ab ZW',
        },
      },
      {
        id: '19ab-external-expert',
        length: 'P21W',
        when: {
          en: 'a medical decision under ZW art. 19ab with an external expert',
          nl: 'een medische beslissing volgens art. 19ab ZW met een externe deskundige',
        },
      },
    ],
    extension: POSTPONED_OBJECTION,
    suspension: SUSPENDED_OBJECTION,
    regime: 'atw',
    missed: NOTICE_OF_DEFAULT,
    next: [DEFAULT_NOTICE_WHEN_LATE, APPEAL_AFTER_DECISION],
    sure: 'B',
    source: 'ZW17',
  },
  {
    id: 'UWV-RB',
    name: {
      en: 'Time that the court gives UWV after a late decision',
      nl: 'Tijd die de rechtbank het UWV geeft na te laat beslissen',
    },
    basis: [{ law: 'Awb', article: '8:55d' }],
    owedBy: 'agency',
    ower: UWV,
    start: { en: 'the day on which the judgment was sent', nl: 'de dag waarop de uitspraak is verzonden' },
    length: null,
    noNumber: {
      en: 'The court sets the time in its judgment; in 2025 the court of Rotterdam gave thirty weeks in employee cases.',
      nl: 'De rechtbank bepaalt de tijd in de uitspraak; in 2025 gaf de rechtbank Rotterdam dertig weken in werknemerszaken.',
    },
    regime: 'none',
    missed: { en: 'The penalty set by the court.', nl: 'De dwangsom die de rechtbank bepaalt.' },
    sure: 'B',
    source: 'welingelichtekringen.nl',
  },
  {
    id: 'UWV-VV',
    name: { en: 'Voluntary insurance with UWV', nl: 'Vrijwillige verzekering bij het UWV' },
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
];
