import {
  computeDeadline,
  DUTCH_CALENDAR,
  sideOf,
  standingOn,
  termOf,
  type DeadlineResult,
  type Side,
} from '@app/deadlines';
import { DomainError, type IsoDate } from '@app/kernel';
import { FormErrors, type Translator } from '@app/web';
import { deadlineRequest, type Question } from './question.js';
import { dayWords, lawLanguage, sourceOf } from './rights-words.js';
import { lateWords } from './term-card.js';
import { COUNTABLE, type Countable } from './topics.js';

/** What comes out, every sentence in the language of the page. */
export interface Answer {
  name: string;
  /** The topic on which the term is explained. */
  topic: string;
  /** First the day itself, then what else she must know about it. */
  main: string;
  lines: readonly string[];
  late: { label: string; text: string };
  /** The way to the day, sentence by sentence. */
  steps: readonly string[];
  stepsLanguage: 'nl' | 'en';
  source: string;
  sureness: string;
  askLawyer: boolean;
}

/**
 * Works out her question.
 *
 * @param today The calendar day in the Netherlands, only to say whether the day has passed.
 * @returns The answer, or what is wrong with the question in words for her.
 */
export function answerTo(question: Question, text: Translator, today: IsoDate): Answer | FormErrors {
  const request = deadlineRequest(question, text);
  if (request instanceof FormErrors) return request;
  const shown = COUNTABLE.get(question.term);
  if (shown === undefined) throw new Error('A question without mistakes has a term that can be counted.');
  try {
    return answerOf(computeDeadline(request), shown, text, today);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'invalid') return refusal(error.code, text);
    throw error;
  }
}

function answerOf(result: DeadlineResult, shown: Countable, text: Translator, today: IsoDate): Answer {
  const row = termOf(shown.id);
  const side = sideOf(row.owedBy);
  const language = lawLanguage(text);
  const own = side === 'hers' ? herDay(result, text, today) : theirDay(result, text, today);
  const { extras, remarks } = remarksOn(result, text);
  return {
    name: text.t(`rights.name.${row.id}`),
    topic: shown.topic,
    main: own.main,
    lines: [...printedLines(result, side, text), ...own.lines, ...extras, countedFrom(result, shown, text)],
    late: { label: text.t(`rights.card.late.${side}`), text: lateWords(shown, text) },
    steps: [...result.steps, ...reasonsOf(result), ...remarks].map((step) =>
      language === 'nl' ? step.whyNl : step.why,
    ),
    stepsLanguage: language,
    source: sourceOf(row, text),
    sureness: text.t(`rights.sure.${row.sure}`),
    askLawyer: row.sure === 'C',
  };
}

interface OwnDay {
  main: string;
  lines: string[];
}

function theirDay(result: DeadlineResult, text: Translator, today: IsoDate): OwnDay {
  return {
    main: text.t('rights.answer.theirs.due', { date: dayWords(text, known(result.due)) }),
    lines: [
      text.t('rights.answer.theirs.late-from', { date: dayWords(text, known(result.overdueFrom)) }),
      text.t(`rights.answer.theirs.${standingOn(result, today)}`),
    ],
  };
}

/** Her own term: the earliest last day that can be defended comes first, and the rest after it. */
function herDay(result: DeadlineResult, text: Translator, today: IsoDate): OwnDay {
  const [by, due] = [known(result.remindBy), known(result.due)];
  const lines = [];
  if (due > by && result.catalogue === null)
    lines.push(text.t('rights.answer.hers.due', { date: dayWords(text, due) }));
  if (result.receivedByPostBy !== null)
    lines.push(text.t('rights.answer.hers.post', { date: dayWords(text, result.receivedByPostBy) }));
  const standing = today < by ? 'running' : today > due ? 'passed' : 'last-day';
  lines.push(text.t(`rights.answer.hers.${standing}`));
  return { main: text.t('rights.answer.hers.by', { date: dayWords(text, by) }), lines };
}

function printedLines(result: DeadlineResult, side: Side, text: Translator): string[] {
  if (result.catalogue === null || result.printed === null) return [];
  const legal = result.catalogue.due;
  if (legal === result.printed) return [text.t('rights.answer.printed-same')];
  const values = { printed: dayWords(text, result.printed), legal: dayWords(text, legal) };
  return [text.t(`rights.answer.printed.${side}`, values)];
}

function countedFrom(result: DeadlineResult, shown: Countable, text: Translator): string {
  return text.t('rights.answer.from', {
    date: dayWords(text, result.start),
    day: text.t(`rights.day.${shown.from}`),
  });
}

function reasonsOf({ reasons }: DeadlineResult) {
  return [reasons.remindBy, reasons.overdueFrom].filter((reason) => reason !== null);
}

/** Cautions for which there are words of ours; the page says already what a letter prints and when to ask a lawyer. */
const OUR_WORDS: Record<string, string | undefined> = {
  'second-date-missing': 'rights.answer.other-missing',
  'notice-unknown': 'rights.answer.notice',
  'printed-differs': undefined,
  'check-with-a-lawyer': undefined,
};

/** What to look at before relying on the day: in her words where we have them, else below the steps as the engine says it. */
function remarksOn(result: DeadlineResult, text: Translator) {
  const extras = [];
  for (const { code } of result.warnings) {
    const id = OUR_WORDS[code];
    if (id !== undefined) extras.push(text.t(id));
  }
  return { extras, remarks: result.warnings.filter(({ code }) => !(code in OUR_WORDS)) };
}

/** Which field a refusal of the engine is about, and our words for it. */
const REFUSALS: Record<string, [field: string, fault: string]> = {
  'DEADLINES.OUT_OF_RANGE': ['date', 'year'],
  'DEADLINES.CALENDAR_TOO_SHORT': ['date', 'calendar'],
  'DEADLINES.NO_EXTENSION': ['more', 'no-extension'],
  'DEADLINES.EXTENSION_TOO_LONG': ['extra', 'too-long'],
  'DEADLINES.PRINTED_BEFORE_START': ['printed', 'printed-early'],
  'DEADLINES.SWAPPED_STARTS': ['other', 'order'],
};

function refusal(code: string, text: Translator): FormErrors {
  const [field, fault] = REFUSALS[code] ?? ['', 'other'];
  const values = {
    from: text.date(DUTCH_CALENDAR.from),
    to: text.date(DUTCH_CALENDAR.to),
  };
  return new FormErrors().add(field, fault, text.t(`rights.fault.${fault}`, values));
}

/** Without a suspension, which the page does not ask for, every term has its days. */
function known(day: string | null): string {
  if (day === null) throw new Error('A term that is not suspended has a last day.');
  return day;
}
