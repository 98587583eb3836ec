import type { TermRow } from './term.js';

/** The court: Awb chapters 6 and 8. */
export const APPEAL: readonly TermRow[] = [
  {
    id: 'APP-6-7',
    name: { en: 'Appeal to the court', nl: 'Beroep bij de rechtbank' },
    basis: [
      { law: 'Awb', article: '6:7' },
      { law: 'Awb', article: '6:8' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the decision on the objection was sent or handed over',
      nl: 'de dag waarop de beslissing op bezwaar is verzonden of uitgereikt',
    },
    length: 'P6W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'File at once and say why it is late; a good reason excuses it (Awb 6:11).',
      nl: 'Dien meteen in en leg uit waarom het laat is; een goede reden verontschuldigt dat (art. 6:11 Awb).',
    },
    next: [
      {
        id: 'APP-HB',
        starts: 'judgment-sent',
        when: { en: 'when the judgment has been sent', nl: 'als de uitspraak is verzonden' },
      },
    ],
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'APP-6-12',
    name: { en: 'Appeal because there is no decision', nl: 'Beroep tegen niet tijdig beslissen' },
    basis: [
      { law: 'Awb', article: '6:12' },
      { law: 'Awb', article: '6:2(b)' },
      { law: 'Awb', article: '7:1(1)(f)' },
    ],
    owedBy: 'complainant',
    start: {
      en: 'the day on which two weeks have passed since the notice of default',
      nl: 'de dag waarop twee weken voorbij zijn sinds de ingebrekestelling',
    },
    length: null,
    noNumber: {
      en: 'There is no last day, but it may not be unreasonably late.',
      nl: 'Er is geen laatste dag, maar het mag niet onredelijk laat.',
    },
    regime: 'none',
    missed: {
      en: 'The court rules within eight weeks (Awb 8:55b) and orders a decision within two weeks, with a penalty (Awb 8:55d).',
      nl: 'De rechtbank beslist binnen acht weken (art. 8:55b Awb) en beveelt een beslissing binnen twee weken, met een dwangsom (art. 8:55d Awb).',
    },
    sure: 'B',
    source: 'AWB26, AWB17',
  },
  {
    id: 'APP-HB',
    name: { en: 'Further appeal', nl: 'Hoger beroep' },
    basis: [
      { law: 'Awb', article: '6:24' },
      { law: 'Awb', article: '6:7' },
    ],
    owedBy: 'complainant',
    start: { en: 'the day on which the judgment was sent', nl: 'de dag waarop de uitspraak is verzonden' },
    length: 'P6W',
    postalRule: true,
    regime: 'atw',
    missed: {
      en: 'The judgment is final; a good reason excuses lateness (Awb 6:11).',
      nl: 'De uitspraak staat vast; een goede reden verontschuldigt te laat zijn (art. 6:11 Awb).',
    },
    sure: 'C',
    source: 'AWB26 in part',
  },
];
