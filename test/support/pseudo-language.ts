/** Languages that nobody speaks, made of the Dutch messages: one from right to left, one of very long words. */
import type { MessageFile } from '@app/web';

/** A script that runs the other way, a letter for a letter. */
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

export function rightToLeft(files: readonly MessageFile[]): MessageFile[] {
  return files.map((file) =>
    changed(file, (text) =>
      text.replace(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
    ),
  );
}

/** Words as long as the longest of Finnish and Hungarian, which no line of a phone holds. */
export function longWords(files: readonly MessageFile[]): MessageFile[] {
  return files.map((file) =>
    changed(file, (text) => text.replace(/\p{L}{4,}/gu, (word) => word.repeat(Math.ceil(30 / word.length)))),
  );
}

function changed(file: MessageFile, change: (text: string) => string): MessageFile {
  return Object.fromEntries(
    Object.entries(file).map(([id, text]) => [id, typeof text === 'string' ? outside(text, change) : text]),
  );
}

/** Only what stands outside braces: what is filled in keeps its name, and a plural its words. */
function outside(text: string, change: (text: string) => string): string {
  let depth = 0;
  let plain = '';
  let made = '';
  for (const letter of text) {
    if (letter === '{') {
      if (depth === 0) {
        made += change(plain);
        plain = '';
      }
      depth += 1;
    }
    if (depth === 0) plain += letter;
    else made += letter;
    if (letter === '}') depth -= 1;
  }
  return made + change(plain);
}
