/** The letter to her, and the explanation of every other letter, in her language. */
import herWords from './her-words.json' with { type: 'json' };
import type { LetterFacts, LetterKind } from './letter-kind.js';
import { paragraphs } from './letter-parts.js';

type HerLanguage = keyof typeof herWords;

/** What a letter is and does, in two or three sentences for her. In a language that the desk does not write, in English. */
export function explanationOf(kind: LetterKind, language: string): string {
  return herWords[herLanguage(language)].about[kind];
}

/** A letter to her alone, in her language. */
export function plainLetter(facts: LetterFacts): { recipient: string; subject: string; body: string } {
  const words = herWords[herLanguage(facts.language)].plain;
  return {
    recipient: '',
    subject: words.subject,
    body: paragraphs(
      words.greeting,
      words.number.replace('{reference}', facts.reference),
      words.happened,
      words.next,
      words.closing,
    ),
  };
}

/** The languages in which she can be written to. */
export const HER_LANGUAGES = Object.keys(herWords) as readonly string[];

function herLanguage(language: string): HerLanguage {
  return language in herWords ? (language as HerLanguage) : 'en';
}
