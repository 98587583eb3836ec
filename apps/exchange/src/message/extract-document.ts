import type { ExtractContent } from '@app/exchange';
import type { ExtractDocument } from '@app/documents';
import type { Translator } from '@app/web';

/** The message as a document, in the words of the page. */
export function extractDocument(words: Translator, content: ExtractContent): ExtractDocument {
  const t = words.t.bind(words);
  return {
    language: words.language,
    title: t('title.message'),
    pageWord: t('pdf.page'),
    ofWord: t('pdf.of'),
    heading: t('message.heading'),
    sender: t('brand'),
    about: t('who.text'),
    facts: [
      {
        term: t('message.for'),
        value: t('message.for.value', { contact: content.contactName, institution: content.institution }),
      },
      { term: t('message.reference'), value: content.reference },
      { term: t('message.sent'), value: words.date(content.sentOn) },
      { term: t('message.expected'), value: words.date(content.expectedBy) },
    ],
    textHeading: t('message.text'),
    text: content.text,
    answerHeading: t('answer.heading'),
    answer: t('pdf.answer', { expected: words.date(content.expectedBy), last: words.date(content.lastDay) }),
  };
}
