import type { Reason } from '../compute/result.js';

/** The sentences about the two prudent dates: when they are late, and when she should act. */

interface Named {
  en: string;
  nl: string;
}

export function lateFrom(overdue: Named, latest: Named, disputed: boolean): Reason {
  return disputed
    ? {
        why: `They may be told that it is late from ${overdue.en}, because ${latest.en} is the latest last day that can be defended.`,
        whyNl: `Zij mogen vanaf ${overdue.nl} te horen krijgen dat het te laat is, want ${latest.nl} is de laatste dag die nog verdedigd kan worden.`,
      }
    : {
        why: `They may be told that it is late from ${overdue.en}, the day after the last day.`,
        whyNl: `Zij mogen vanaf ${overdue.nl} te horen krijgen dat het te laat is, de dag na de laatste dag.`,
      };
}

export function herLateFrom(overdue: Named): Reason {
  return {
    why: `From ${overdue.en}, the day after the last day, it is too late.`,
    whyNl: `Vanaf ${overdue.nl}, de dag na de laatste dag, is het te laat.`,
  };
}

export function actBy(day: Named, sameAsDue: boolean): Reason {
  return sameAsDue
    ? { why: `Act by ${day.en}, the last day.`, whyNl: `Doe het uiterlijk op ${day.nl}, de laatste dag.` }
    : {
        why: `Act by ${day.en}: on that day nobody can say that it is late, whatever is said about days off, post or the letter.`,
        whyNl: `Doe het uiterlijk op ${day.nl}: dan kan niemand zeggen dat het te laat is, wat er ook over vrije dagen, post of de brief wordt gezegd.`,
      };
}
