/** The file of a case as the data of a document, in the language of whoever prints it. */
import { legalDay } from '@app/kernel';
import type { CaseFileDocument } from '@app/documents';
import type { Translator } from '@app/web';
import { clockName } from '../case/clock-words.js';
import type { CaseFile } from '../case/case-file.service.js';
import { label } from '../case/labels.js';
import { sentenceOf } from '../case/timeline.js';

export interface Printing {
  words: Translator;
  /** Who prints, and when. */
  name: string;
  moment: Date;
  /** Notes are for the desk; a copy for anybody else is printed without them. */
  withNotes: boolean;
}

export function caseFileDocument(file: CaseFile, printing: Printing): CaseFileDocument {
  const { words, name, moment, withNotes } = printing;
  const { opened, people, institution } = file;
  const { facts } = opened;
  const person = (id: string | null) =>
    id === null ? words.t('file.her') : (people.get(id) ?? words.t('case.someone'));
  return {
    language: words.language,
    title: words.t('file.title'),
    pageWord: words.t('file.page'),
    ofWord: words.t('file.of'),
    heading: `${words.t('file.title')} ${facts.reference}`,
    printedBy: words.t('file.printed-by', { name, moment: words.dateTime(moment) }),
    facts: [
      { term: words.t('queue.status'), value: words.t(`status.${facts.status}`) },
      {
        term: words.t('fact.institution-type'),
        value: institution?.name ?? label(words, 'institutionType', facts.institutionType),
      },
      {
        term: words.t('file.procedure'),
        value: facts.procedure === null ? '–' : label(words, 'procedure', facts.procedure),
      },
      {
        term: words.t('file.anonymity'),
        value: facts.anonymity === 'unknown' ? '–' : label(words, 'anonymity', facts.anonymity),
      },
      { term: words.t('file.filed'), value: words.date(legalDay(facts.filedAt).toString()) },
      {
        term: words.t('queue.assignee'),
        value: facts.assigneeId === null ? words.t('case.nobody') : person(facts.assigneeId),
      },
    ],
    storyHeading: words.t('file.story'),
    story: opened.narrative,
    messagesHeading: words.t('file.messages'),
    messages: opened.messages.map((message) => ({
      heading: `${person(message.direction === 'from-her' ? null : message.authorId)}, ${words.dateTime(message.writtenAt)}`,
      text: message.text,
    })),
    clocksHeading: words.t('file.clocks'),
    clocks: opened.deadlines.map((deadline) => ({
      term: clockName(words, deadline.term),
      value: deadline.due === null ? '–' : words.date(deadline.due),
    })),
    historyHeading: words.t('file.history'),
    history: opened.history.map(
      (event) => `${words.dateTime(event.happenedAt)}: ${sentenceOf(event, words, people)}`,
    ),
    notesHeading: words.t('file.notes'),
    notes: withNotes
      ? opened.notes.map((note) => ({
          heading: `${person(note.authorId)}, ${words.dateTime(note.writtenAt)}`,
          text: note.text,
        }))
      : [],
  };
}
