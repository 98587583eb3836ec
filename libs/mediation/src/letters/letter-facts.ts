import type { CaseDeadline, CaseEntity } from '@app/cases';
import type { LetterFacts } from '@app/documents';
import { isPlainDate, labelOf, plainDate, type IsoDate } from '@app/kernel';

/** What a letter is filled from: codes and dates of the case, in Dutch words. Nothing that she wrote. */
export function letterFactsOf(
  facts: CaseEntity,
  institution: string | undefined,
  deadlines: readonly CaseDeadline[],
  today: IsoDate,
): LetterFacts {
  const decided = facts.decisionDated ?? facts.decisionSent ?? undefined;
  const missed = deadlines
    .filter(({ status, overdueFrom }) => status === 'running' && overdueFrom !== null && overdueFrom <= today)
    .map(({ due }) => due)
    .filter((due) => due !== null)
    .sort()
    .at(-1);
  return {
    reference: facts.reference,
    language: facts.language,
    institution,
    institutionType: facts.institutionType,
    conduct: facts.conduct
      .filter((code) => code !== 'unknown' && code !== 'prefer-not-to-say')
      .map((code) => lowerFirst(labelOf('conduct', code, 'nl'))),
    period: periodWords(facts.periodFrom, facts.periodTo),
    decisionDated: decided === undefined ? undefined : dutchDay(decided),
    termEnded: missed === undefined ? undefined : dutchDay(missed),
    today: dutchDay(today),
    mayKnowHer: facts.anonymity === 'A2',
  };
}

/** A day in words, as `3 november 2026`. */
export function dayInWords(day: IsoDate, language: string): string {
  return plainDate(day).toLocaleString(language, { day: 'numeric', month: 'long', year: 'numeric' });
}

function dutchDay(day: IsoDate): string {
  return dayInWords(day, 'nl');
}

/** She gives days, months or years; a day is made a month, because a letter need not say more. */
function periodWords(from: string | null, to: string | null): string | undefined {
  const words = [from, to].filter((part) => part !== null).map(monthOrYear);
  return words.length === 0 ? undefined : [...new Set(words)].join(' tot en met ');
}

function monthOrYear(part: string): string {
  const first = `${part.slice(0, 7)}-01`;
  return part.length >= 7 && isPlainDate(first)
    ? plainDate(first).toLocaleString('nl', { month: 'long', year: 'numeric' })
    : part;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
