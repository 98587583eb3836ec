/** Her own copy as the data of a document, in her language. What is in it is decided where it is gathered. */
import words from './own-copy-words.json' with { type: 'json' };
import type { OwnCopyDocument, OwnCopySection } from './own-copy.template.js';

type Words = (typeof words)['en'];

/** The parts of a copy that stand on paper; a copy may hold more for programs. Moments are ISO 8601. */
export interface OwnCopyContent {
  madeAt: string;
  story: string;
  messages: readonly { direction: 'from-her' | 'to-her'; text: string; writtenAt: string }[];
  explanations: readonly { text: string; writtenAt: string }[];
  consents: readonly {
    recipient: string;
    text: string;
    makesKnown?: true;
    status: string;
    askedAt: string;
  }[];
  files: readonly { number: number; type: string; bytes: number; at: string }[];
  clocks: readonly {
    term: string;
    basis: readonly { law: string; article: string }[];
    due: string | null;
    status: string;
  }[];
  contactPlan: Readonly<Record<string, unknown>> | null;
  entries: readonly { part: string; code: string; detail: object; content?: unknown; at: string }[];
  history: readonly { kind: string; at: string }[];
  /** Null when they were left out, which the copy then says. */
  notes: readonly { text: string; writtenAt: string }[] | null;
}

export interface OwnCopyPaper {
  language: string;
  /** What she chose, as terms and values in that language. */
  facts: { term: string; value: string }[];
  /** A moment in words. */
  dateTime: (moment: Date) => string;
}

/** In a language that we do not write, in English. */
export function ownCopyDocument(copy: OwnCopyContent, paper: OwnCopyPaper): OwnCopyDocument {
  const language = paper.language in words ? (paper.language as keyof typeof words) : 'en';
  const say: Words = words[language];
  const when = (moment: string) => paper.dateTime(new Date(moment));
  const sections: OwnCopySection[] = [
    section(say.facts, { facts: paper.facts }),
    section(say.story, { texts: copy.story === '' ? [] : [{ heading: '', text: copy.story }] }),
    section(say.messages, {
      texts: copy.messages.map((one) => ({
        heading: `${say[one.direction]}, ${when(one.writtenAt)}`,
        text: one.text,
      })),
    }),
    section(say.explanations, {
      texts: copy.explanations.map((one) => ({ heading: when(one.writtenAt), text: one.text })),
    }),
    section(say.consents, {
      texts: copy.consents.map((one) => ({
        heading: `${one.recipient}, ${when(one.askedAt)}: ${wordOf(say, one.status)}`,
        text: one.makesKnown === true ? `${say['makes-known']}\n\n${one.text}` : one.text,
      })),
    }),
    section(say.files, {
      remark: say['files-apart'],
      lines: copy.files.map((one) => `${one.number}: ${one.type}, ${kilobytes(one.bytes)}, ${when(one.at)}`),
    }),
    section(say.clocks, {
      lines: copy.clocks.map((one) => `${lawOf(one)}: ${one.due ?? '–'} (${one.status})`),
    }),
    section(say.contact, {
      lines: Object.entries(copy.contactPlan ?? {}).map(([name, value]) => `${name}: ${plain(value)}`),
    }),
    section(say.entries, {
      texts: copy.entries.filter(isNoLog).map((one) => ({
        heading: `${wordOf(say, one.part)}, ${when(one.at)}`,
        text: [one.code, ...detailsOf(one.detail), plain(one.content ?? '')]
          .filter((line) => line !== '')
          .join('\n'),
      })),
    }),
    section(say.log, {
      lines: copy.entries.filter((one) => !isNoLog(one)).map((one) => `${when(one.at)}: ${one.code}`),
    }),
    section(say.steps, { lines: copy.history.map((one) => `${when(one.at)}: ${one.kind}`) }),
    section(say.notes, {
      remark: copy.notes === null ? say['notes-out'] : '',
      texts: (copy.notes ?? []).map((one) => ({ heading: when(one.writtenAt), text: one.text })),
    }),
  ];
  return {
    language,
    title: say.title,
    pageWord: say.page,
    ofWord: say.of,
    heading: say.heading,
    lead: [say.made.replace('{date}', when(copy.madeAt)), say.why, say.authority],
    sections: sections.filter(hasContent),
  };
}

function section(heading: string, parts: Partial<OwnCopySection>): OwnCopySection {
  return { heading, remark: '', facts: [], texts: [], lines: [], ...parts };
}

/** The remark about files belongs to files; the one about notes stands when there are none. */
function hasContent({ heading, facts, texts, lines, remark }: OwnCopySection): boolean {
  const isFilled = facts.length + texts.length + lines.length > 0;
  return isFilled || (remark !== '' && Object.values(words).some((say) => say.notes === heading));
}

/** Who looked at it is a list of moments, and no text for each. */
function isNoLog({ part }: { part: string }): boolean {
  return part !== 'log';
}

/** Nothing, an empty text or list, or a no: on paper it is left out. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}

function wordOf(say: Words, code: string): string {
  return (say as Record<string, string>)[code] ?? code;
}

function lawOf({ basis, term }: OwnCopyContent['clocks'][number]): string {
  return basis.length === 0 ? term : basis.map(({ law, article }) => `${law} ${article}`).join(', ');
}

function detailsOf(detail: object): string[] {
  return Object.entries(detail).flatMap(([name, value]) =>
    isSaid(value) ? [`${name}: ${plain(value)}`] : [],
  );
}

/** A value that may be a text, a list or the fields of a document. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => isSaid(inner))
      .map(([name, inner]) => `${name}: ${plain(inner)}`)
      .join('\n');
  }
  return String(value);
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
