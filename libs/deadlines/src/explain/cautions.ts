import { dayText } from '../calendar/day-text.js';
import type { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Plan } from '../compute/plan.js';
import type { Warning } from '../compute/result.js';
import type { Count } from '../compute/count.js';
import { inDays } from '../length/length.js';

/** What a person should look at before relying on a date. Each caution has a code, so that a page can link to help. */

const lawyer = new WeakMap<Plan, readonly Warning[]>();

/** Doubt in the row itself: a grade of C, or a point that a lawyer should check. */
export function cautionsOfRow(plan: Plan): readonly Warning[] {
  const known = lawyer.get(plan);
  if (known !== undefined) return known;
  const cautions: Warning[] = [];
  const row = plan.row;
  if (row?.sure === 'C') {
    cautions.push({
      code: 'check-with-a-lawyer',
      why: 'Check with a lawyer: this term was written down from memory and not read in the law.',
      whyNl: 'Vraag een jurist: deze termijn is uit het geheugen opgeschreven en niet in de wet nagelezen.',
    });
  }
  if (row?.check !== undefined) {
    cautions.push({ code: 'open-point', why: row.check.en, whyNl: row.check.nl });
  }
  lawyer.set(plan, cautions);
  return cautions;
}

export function outsideValidity(plan: Plan, start: string): Warning[] {
  const { validFrom, validTo } = plan.row ?? {};
  const day = start.slice(0, 10);
  if (validFrom !== undefined && day < validFrom) {
    return [
      {
        code: 'outside-validity',
        why: `This row holds from ${validFrom}; the term began before that, so check the older rule.`,
        whyNl: `Deze regel geldt vanaf ${validFrom}; de termijn begon eerder, dus kijk naar de oude regel.`,
      },
    ];
  }
  if (validTo !== undefined && day > validTo) {
    return [
      {
        code: 'outside-validity',
        why: `This row held until ${validTo}; the term began after that, so look for the newer rule.`,
        whyNl: `Deze regel gold tot en met ${validTo}; de termijn begon later, dus zoek de nieuwe regel.`,
      },
    ];
  }
  return [];
}

/** Points about extensions: conditions, missing notices, notices that came too late, and the sum of the parts. */
export function cautionsOfCount(plan: Plan, count: Count): Warning[] {
  const cautions: Warning[] = [];
  for (const { extension } of count.stretches) {
    if (extension === null) continue;
    if (extension.onlyWhen !== null) {
      cautions.push({
        code: 'extension-condition',
        why: `An extension of ${extension.length.en} is allowed only when ${extension.onlyWhen.en}.`,
        whyNl: `Een verlenging met ${extension.length.nl} mag alleen als ${extension.onlyWhen.nl}.`,
      });
    }
    if (extension.noticeOn === null && !extension.consent && plan.row !== null) {
      cautions.push({
        code: 'notice-unknown',
        why: 'The day of the notice is not given; an extension that was announced after the term had ended has no effect.',
        whyNl:
          'De dag van het bericht is niet opgegeven; een verlenging die na afloop is aangekondigd, werkt niet.',
      });
    }
  }
  for (const { extension, endedOn } of count.setAside) {
    const ended = dayText(endedOn);
    const notice = dayText(extension.noticeOn ?? endedOn);
    cautions.push({
      code: 'late-notice',
      why: `The extension announced on ${notice.en} is not counted: the term had ended on ${ended.en}, and a late notice extends nothing.`,
      whyNl: `De verlenging die op ${notice.nl} is aangekondigd, telt niet: de termijn was op ${ended.nl} voorbij, en een laat bericht verlengt niets.`,
    });
  }
  return cautions;
}

/**
 * Ten weeks and four weeks are each inside the Algemene termijnenwet, and fourteen weeks are not. Where the two
 * readings give different days, say so.
 */
export function sumOverLimit(plan: Plan, count: Count): Warning[] {
  if (plan.regime !== 'atw' || count.stretches.length < 2 || count.due === count.nominal) return [];
  let days = 0;
  for (const { length } of count.stretches) days += inDays(length) ?? 31 * length.amount;
  if (days <= 90) return [];
  const nominal = dayText(count.nominal);
  return [
    {
      code: 'sum-over-limit',
      why: `The term and its extension are read as separate terms. Read as one term they are too long for the Algemene termijnenwet, and the last day would be ${nominal.en}.`,
      whyNl: `De termijn en de verlenging worden als aparte termijnen gelezen. Als één termijn zijn zij te lang voor de Algemene termijnenwet, en dan zou de laatste dag ${nominal.nl} zijn.`,
    },
  ];
}

/** Whether a decree day of the Algemene termijnenwet is a public holiday under Regulation 1182/71 is not settled. */
export function decreeDayUnderEu(plan: Plan, count: Count, calendar: LegalCalendar): Warning[] {
  if (plan.regime !== 'eu') return [];
  for (let day = count.nominal; day < count.due; day += 1) {
    if (!calendar.isDecreeDay(day)) continue;
    const { en, nl } = dayText(day);
    return [
      {
        code: 'decree-day-under-eu',
        why: `${en} is a holiday by royal decree for Dutch terms; whether it is one for an EU term is not certain.`,
        whyNl: `${nl} is bij koninklijk besluit een feestdag voor Nederlandse termijnen; of dat ook voor een EU-termijn zo is, is niet zeker.`,
      },
    ];
  }
  return [];
}
