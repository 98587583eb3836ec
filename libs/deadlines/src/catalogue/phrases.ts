import type { ExtensionRule, SuspensionRule, Words } from './term.js';

/** Phrases that many rows share, so that they are corrected in one place. */

export const ON_RECEIPT_OF_COMPLAINT: Words = {
  en: 'the day on which the complaint was received',
  nl: 'de dag waarop de klacht is ontvangen',
};

export const ON_RECEIPT_OF_REQUEST: Words = {
  en: 'the day on which the request was received',
  nl: 'de dag waarop het verzoek is ontvangen',
};

export const ON_RECEIPT_OF_APPLICATION: Words = {
  en: 'the day on which the application was received',
  nl: 'de dag waarop de aanvraag is ontvangen',
};

export const ON_SENDING_OF_DECISION: Words = {
  en: 'the day on which the decision was sent or handed over',
  nl: 'de dag waarop het besluit is verzonden of uitgereikt',
};

export const ON_DAY_OF_CONDUCT: Words = {
  en: 'the day on which it happened',
  nl: 'de dag waarop het is gebeurd',
};

export const ON_LAST_DAY_OF_OBJECTION_TERM: Words = {
  en: 'the last day of the objection term, not the day on which the objection was received',
  nl: 'de laatste dag van de bezwaartermijn, niet de dag waarop het bezwaar is ontvangen',
};

export const TO_OMBUDSMAN: Words = {
  en: 'She can go to the ombudsman; there is no penalty and no appeal.',
  nl: 'Zij kan naar de ombudsman; er is geen dwangsom en geen beroep.',
};

export const TO_OBJECTION: Words = {
  en: 'Objection, and then the court.',
  nl: 'Bezwaar, en daarna de rechter.',
};

/** Awb 9:11(2) and (3). */
export const POSTPONED_COMPLAINT: ExtensionRule = {
  by: { en: 'the agency alone', nl: 'het bestuursorgaan zelf' },
  notice: {
    en: 'in writing to the complainant and to the person complained about, before the term has ended (Awb 9:11(2))',
    nl: 'schriftelijk aan de klager en aan degene over wie wordt geklaagd, voordat de termijn voorbij is (art. 9:11 lid 2 Awb)',
  },
  lengths: [{ max: 'P4W' }],
  consent: {
    en: 'further delay only with the written consent of the complainant (Awb 9:11(3))',
    nl: 'verder uitstel alleen als de klager daar schriftelijk mee instemt (art. 9:11 lid 3 Awb)',
  },
};

/** Awb 4:14(3) and 4:15(2)(a), where no special act sets the term of a decision on an application. */
export const POSTPONED_APPLICATION: ExtensionRule = {
  by: { en: 'the agency alone', nl: 'het bestuursorgaan zelf' },
  notice: {
    en: 'in writing within the eight weeks, naming a reasonable term (Awb 4:14(3))',
    nl: 'schriftelijk binnen de acht weken, met een redelijke termijn (art. 4:14 lid 3 Awb)',
  },
  lengths: [{ max: null }],
  consent: {
    en: 'delay to which the applicant agreed in writing (Awb 4:15(2)(a))',
    nl: 'uitstel waarmee de aanvrager schriftelijk instemde (art. 4:15 lid 2 onder a Awb)',
  },
};

/**
 * Awb 4:14(1) and 4:15(2)(a): where a special rule sets the term, a late agency says so and names the shortest term
 * within which it will decide.
 */
export const POSTPONED_SPECIAL_APPLICATION: ExtensionRule = {
  ...POSTPONED_APPLICATION,
  notice: {
    en: 'in writing before the term has ended, naming the shortest possible term (Awb 4:14(1))',
    nl: 'schriftelijk voordat de termijn voorbij is, met een zo kort mogelijke termijn (art. 4:14 lid 1 Awb)',
  },
};

/** Awb 7:10(3) to (5). */
export const POSTPONED_OBJECTION: ExtensionRule = {
  by: { en: 'the agency alone', nl: 'het bestuursorgaan zelf' },
  notice: {
    en: 'in writing to the people involved, before the term has ended (Awb 7:10(5))',
    nl: 'schriftelijk aan de belanghebbenden, voordat de termijn voorbij is (art. 7:10 lid 5 Awb)',
  },
  lengths: [{ max: 'P6W' }],
  consent: {
    en: 'further delay if everybody involved agrees, if she agrees and nobody else is harmed, or if legal procedure rules need it (Awb 7:10(4))',
    nl: 'verder uitstel als alle belanghebbenden instemmen, als zij instemt en niemand anders nadeel heeft, of als wettelijke procedureregels dat nodig maken (art. 7:10 lid 4 Awb)',
  },
};

/** Awb 4:15. */
export const SUSPENDED_APPLICATION: SuspensionRule = {
  basis: { law: 'Awb', article: '4:15' },
  when: {
    en: 'from the day after the agency asks her to complete the application, until the day on which she has done so or the time for it has passed; also for delay that she agreed to in writing, delay through her, or force majeure',
    nl: 'vanaf de dag nadat het bestuursorgaan haar vraagt de aanvraag aan te vullen, tot de dag waarop zij dat heeft gedaan of de tijd daarvoor voorbij is; ook bij uitstel waarmee zij schriftelijk instemde, bij vertraging door haar, of bij overmacht',
  },
};

/** Awb 7:10(2). */
export const SUSPENDED_OBJECTION: SuspensionRule = {
  basis: { law: 'Awb', article: '7:10(2)' },
  when: {
    en: 'from the day after the request to repair the objection, until it is repaired or the time for that has passed',
    nl: 'vanaf de dag na het verzoek om het verzuim te herstellen, tot het is hersteld of de tijd daarvoor voorbij is',
  },
};
