import type { NextTerm } from './term.js';

/** Steps from one term to the next that several rows share. */

export const DEFAULT_NOTICE_WHEN_LATE: NextTerm = {
  id: 'DEC-4-17-IB',
  starts: 'late',
  when: {
    en: 'when the decision is late: she may send a notice of default, not earlier',
    nl: 'als de beslissing te laat is: zij mag een ingebrekestelling sturen, niet eerder',
  },
};

/** The same where the law takes the penalty away; the appeal against no decision remains. */
export const NOTICE_WITHOUT_PENALTY: NextTerm = { ...DEFAULT_NOTICE_WHEN_LATE, withoutPenalty: true };

export const OBJECTION_AFTER_DECISION: NextTerm = {
  id: 'OBJ-6-7',
  starts: 'decision-sent',
  when: { en: 'when the decision has been sent', nl: 'als het besluit is verzonden' },
};

export const APPEAL_AFTER_DECISION: NextTerm = {
  id: 'APP-6-7',
  starts: 'decision-sent',
  when: {
    en: 'when the decision on the objection has been sent',
    nl: 'als de beslissing op bezwaar is verzonden',
  },
};

/** The decision on an objection: six weeks, or twelve with an advisory committee. */
export const DECISION_ON_OBJECTION: readonly NextTerm[] = [
  {
    id: 'OBJ-7-10-6',
    starts: 'last-day',
    committee: false,
    when: {
      en: 'after the objection term, if she objected and no committee advises',
      nl: 'na de bezwaartermijn, als zij bezwaar maakte en geen commissie adviseert',
    },
  },
  {
    id: 'OBJ-7-10-12',
    starts: 'last-day',
    committee: true,
    when: {
      en: 'after the objection term, if she objected and a committee advises',
      nl: 'na de bezwaartermijn, als zij bezwaar maakte en een commissie adviseert',
    },
  },
];
