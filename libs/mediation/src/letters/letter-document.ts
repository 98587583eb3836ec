import type { Letter } from '@app/documents';
import type { LetterContent } from './letter-content.js';

/** The words of the page around the letter, in the languages in which one is written. */
const PAGE_WORDS: Record<string, { title: string; page: string; of: string }> = {
  nl: { title: 'Brief', page: 'Bladzijde', of: 'van' },
  en: { title: 'Letter', page: 'Page', of: 'of' },
  es: { title: 'Carta', page: 'Página', of: 'de' },
  ro: { title: 'Scrisoare', page: 'Pagina', of: 'din' },
  bg: { title: 'Писмо', page: 'Страница', of: 'от' },
  hu: { title: 'Levél', page: 'Oldal', of: '/' },
  pl: { title: 'List', page: 'Strona', of: 'z' },
  ru: { title: 'Письмо', page: 'Страница', of: 'из' },
};

/** The letter for the page. Nothing is added to what she agreed to but the day and the greeting below it. */
export function letterDocument(content: LetterContent, page: { language: string; day: string }): Letter {
  const language = page.language in PAGE_WORDS ? page.language : 'en';
  const words = PAGE_WORDS[language] ?? PAGE_WORDS.nl;
  const isToHer = content.recipient.trim() === '';
  return {
    language,
    title: words?.title ?? 'Brief',
    pageWord: words?.page ?? 'Bladzijde',
    ofWord: words?.of ?? 'van',
    sender: linesOf(content.sender),
    recipient: linesOf(content.recipient),
    placeAndDate: page.day,
    facts: [],
    subject: content.subject,
    body: content.body,
    closing: isToHer
      ? [linesOf(content.sender)[0] ?? '']
      : ['Met vriendelijke groet,', '', linesOf(content.sender)[0] ?? ''],
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
