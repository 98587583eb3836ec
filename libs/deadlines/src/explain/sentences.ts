import type { DayText } from '../calendar/day-text.js';
import type { SecondStart, Words } from '../catalogue/term.js';
import type { Plan } from '../compute/plan.js';
import type { Reason } from '../compute/result.js';
import type { Length } from '../length/length.js';
import { capital } from '../length/number-words.js';

/**
 * The sentences of an explanation, in English and Dutch, one for each rule that can touch a date.
 *
 * Each is a whole sentence, so that a caseworker can paste it in a letter; each names the law where there is one.
 */

const ATW_EN = 'Algemene termijnenwet';
const ATW_NL = 'Algemene termijnenwet';

function ofLaw(plan: Plan): Words {
  return plan.law === null
    ? { en: 'The term', nl: 'De termijn' }
    : { en: `The term of ${plan.law.en}`, nl: `De termijn van ${plan.law.nl}` };
}

/** Why the month had no such date. */
function cutMonth(cut: boolean): Words {
  return cut
    ? {
        en: ' That month has no such date, so its last day counts.',
        nl: ' Die maand heeft die datum niet, dus telt de laatste dag.',
      }
    : { en: '', nl: '' };
}

export function countedFrom(
  plan: Plan,
  start: Words,
  length: Length,
  zero: DayText,
  end: DayText,
  cut: boolean,
): Reason {
  const law = ofLaw(plan);
  const note = cutMonth(cut);
  return {
    why: `${law.en} is ${length.en} and begins after ${zero.en} (${start.en}); that day is day zero and is not counted. It ends on ${end.en}.${note.en}`,
    whyNl: `${law.nl} duurt ${length.nl} en begint na ${zero.nl} (${start.nl}); die dag is dag nul en telt niet mee. Zo eindigt de termijn op ${end.nl}.${note.nl}`,
  };
}

export function countedBack(plan: Plan, length: Length, zero: DayText, end: DayText): Reason {
  const law = ofLaw(plan);
  return {
    why: `${law.en} is counted back: ${length.en} before ${zero.en} (${plan.start.en}), which is not counted, is ${end.en}.`,
    whyNl: `${law.nl} wordt teruggerekend: ${length.nl} vóór ${zero.nl} (${plan.start.nl}), die niet meetelt, is ${end.nl}.`,
  };
}

export function suspended(from: DayText, to: DayText, days: number, end: DayText, law: Words | null): Reason {
  const by = law === null ? { en: '', nl: '' } : { en: ` (${law.en})`, nl: ` (${law.nl})` };
  if (days === 0) {
    return {
      why: `The suspension began and ended on ${from.en}, so no day is added${by.en}.`,
      whyNl: `De opschorting begon en eindigde op ${from.nl}, dus er komt geen dag bij${by.nl}.`,
    };
  }
  return {
    why: `The term stood still from ${from.en} up to and not including ${to.en}: ${days} ${days === 1 ? 'day' : 'days'} that ${days === 1 ? 'does' : 'do'} not count${by.en}. The end moves to ${end.en}.`,
    whyNl: `De termijn stond stil van ${from.nl} tot ${to.nl}: ${days} ${days === 1 ? 'dag die niet meetelt' : 'dagen die niet meetellen'}${by.nl}. Het einde schuift naar ${end.nl}.`,
  };
}

export function suspendedStill(from: DayText, law: Words | null): Reason {
  const by = law === null ? { en: '', nl: '' } : { en: ` (${law.en})`, nl: ` (${law.nl})` };
  return {
    why: `The term has stood still since ${from.en}${by.en}. It has no last day until it runs again, and nobody is late.`,
    whyNl: `De termijn staat stil sinds ${from.nl}${by.nl}. Er is geen laatste dag tot de termijn weer loopt, en niemand is te laat.`,
  };
}

export function extended(
  length: Length,
  begin: DayText,
  end: DayText,
  consent: boolean,
  notice: DayText | null,
): Reason {
  const told =
    notice === null
      ? { en: '', nl: '' }
      : { en: ` (notice of ${notice.en})`, nl: ` (bericht van ${notice.nl})` };
  const what = consent
    ? {
        en: `With written consent the term was extended by ${length.en}${told.en}.`,
        nl: `Met schriftelijke instemming is de termijn met ${length.nl} verlengd${told.nl}.`,
      }
    : {
        en: `The one who must act extended the term by ${length.en}${told.en}.`,
        nl: `Degene die moet handelen heeft de termijn met ${length.nl} verlengd${told.nl}.`,
      };
  return {
    why: `${what.en} Counted from ${begin.en}, the end before any move for a day off, it ends on ${end.en}.`,
    whyNl: `${what.nl} Geteld vanaf ${begin.nl}, het einde vóór een verschuiving wegens een vrije dag, eindigt de termijn op ${end.nl}.`,
  };
}

export function ordinaryEnd(end: DayText, regime: 'atw' | 'eu'): Reason {
  return regime === 'atw'
    ? {
        why: `${end.en} is an ordinary day, so the ${ATW_EN} does not move it.`,
        whyNl: `${capital(end.nl)} is een gewone dag, dus de ${ATW_NL} verschuift die niet.`,
      }
    : {
        why: `${end.en} is a working day, so Regulation 1182/71 does not move it.`,
        whyNl: `${capital(end.nl)} is een werkdag, dus Verordening 1182/71 verschuift die niet.`,
      };
}

export function rolledEnd(end: DayText, regime: 'atw' | 'eu'): Reason {
  return regime === 'atw'
    ? {
        why: `${end.en} is the first day that is no Saturday, Sunday or public holiday, so the term runs up to and including that day (${ATW_EN} art. 1(1)).`,
        whyNl: `${capital(end.nl)} is de eerste dag die geen zaterdag, zondag of feestdag is, dus de termijn loopt tot en met die dag (art. 1 lid 1 ${ATW_NL}).`,
      }
    : {
        why: `${end.en} is the first working day after that, so the term runs up to and including that day (Regulation 1182/71 art. 3(4)).`,
        whyNl: `${capital(end.nl)} is de eerste werkdag daarna, dus de termijn loopt tot en met die dag (art. 3 lid 4 Verordening 1182/71).`,
      };
}

export function twoWorkingDays(end: DayText, regime: 'atw' | 'eu'): Reason {
  return regime === 'atw'
    ? {
        why: `A term of at least three days must hold two days that are no Saturday, Sunday or public holiday; ${end.en} is the second one, so the term runs up to and including that day (${ATW_EN} art. 2).`,
        whyNl: `In een termijn van ten minste drie dagen moeten twee dagen zitten die geen zaterdag, zondag of feestdag zijn; ${end.nl} is de tweede, dus de termijn loopt tot en met die dag (art. 2 ${ATW_NL}).`,
      }
    : {
        why: `A term of two days or more must hold two working days; ${end.en} is the second one, so the term runs up to and including that day (Regulation 1182/71 art. 3(5)).`,
        whyNl: `In een termijn van twee dagen of meer moeten twee werkdagen zitten; ${end.nl} is de tweede, dus de termijn loopt tot en met die dag (art. 3 lid 5 Verordening 1182/71).`,
      };
}

export function workingDaysEnd(end: DayText, length: Length): Reason {
  return {
    why: `Only working days count, and Saturdays, Sundays and public holidays do not; the last of the ${length.en} is ${end.en}.`,
    whyNl: `Alleen werkdagen tellen, en zaterdagen, zondagen en feestdagen niet; de laatste van de ${length.nl} is ${end.nl}.`,
  };
}

/** Why the Algemene termijnenwet leaves a long term alone (art. 4(a)). */
export function outsideAtw(end: DayText, length: Length, dayOff: Reason | null): Reason {
  const limits: Partial<Record<Length['unit'], Words>> = {
    days: { en: 'in more than 90 days', nl: 'in meer dan 90 dagen' },
    'working-days': { en: 'in more than 90 days', nl: 'in meer dan 90 dagen' },
    weeks: { en: 'in more than twelve weeks', nl: 'in meer dan twaalf weken' },
    months: { en: 'in more than three months', nl: 'in meer dan drie maanden' },
    years: { en: 'in years', nl: 'in jaren' },
    hours: { en: 'in hours', nl: 'in uren' },
  };
  const limit = limits[length.unit] ?? { en: '', nl: '' };
  return {
    why: `The ${ATW_EN} does not apply to a term expressed ${limit.en} (art. 4(a)), so the last day stays ${end.en}.${although(dayOff).en}`,
    whyNl: `De ${ATW_NL} geldt niet voor een termijn die is uitgedrukt ${limit.nl} (art. 4 onder a), dus de laatste dag blijft ${end.nl}.${although(dayOff).nl}`,
  };
}

export function noRegime(end: DayText, because: Words | null, dayOff: Reason | null): Reason {
  const reason = because ?? {
    en: 'no law moves the end of this term',
    nl: 'geen wet verschuift het einde van deze termijn',
  };
  return {
    why: `${capital(reason.en)}; the last day is ${end.en}.${although(dayOff).en}`,
    whyNl: `${capital(reason.nl)}; de laatste dag is ${end.nl}.${although(dayOff).nl}`,
  };
}

function although(dayOff: Reason | null): Words {
  return dayOff === null
    ? { en: '', nl: '' }
    : { en: ` It stays there although ${dayOff.why}`, nl: ` Die blijft zo, ook al geldt: ${dayOff.whyNl}` };
}

/** Where two ends are counted and one of them decides. */
export function oneOfTwo(rule: SecondStart['rule'], end: DayText): Reason {
  return rule === 'later-end'
    ? {
        why: `It is enough to be in time by one of the two, so the later day counts: ${end.en}.`,
        whyNl: `Het is genoeg om volgens één van de twee op tijd te zijn, dus de laatste dag telt: ${end.nl}.`,
      }
    : {
        why: `One of the two is enough, so the earlier day counts: ${end.en}.`,
        whyNl: `Eén van de twee is genoeg, dus de eerste dag telt: ${end.nl}.`,
      };
}

export function backwardEnd(end: DayText): Reason {
  return {
    why: `A term that is counted back from an event never moves to another day (${ATW_EN} art. 1(2)), so the last day is ${end.en}.`,
    whyNl: `Een termijn die wordt teruggerekend vanaf een gebeurtenis schuift nooit op (art. 1 lid 2 ${ATW_NL}), dus de laatste dag is ${end.nl}.`,
  };
}

export function practicalDay(day: DayText): Reason {
  return {
    why: `The last working day by then is ${day.en}; act on that day at the latest to be sure that somebody is there.`,
    whyNl: `De laatste werkdag tot dan is ${day.nl}; doe het uiterlijk op die dag, dan is er zeker iemand aanwezig.`,
  };
}

export function printedDay(day: string, dayNl: string): Reason {
  return {
    why: `The letter itself gives ${day} as the last day; that goes before the general term.`,
    whyNl: `De brief zelf noemt ${dayNl} als laatste dag; dat gaat voor de algemene termijn.`,
  };
}
