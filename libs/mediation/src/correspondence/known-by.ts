/**
 * Whether a text would make her known by what she told us about reaching her. It is a warning and no proof: a nickname
 * that we never heard, a street, or what only one person can have lived through is for a human to see.
 */
export const KNOWN_BY = ['name', 'phone', 'email'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/** What we know of her that a text could give away, as she typed it. */
export interface HerMarks {
  /** Names by which she is known: the one to ask for on the telephone, a pseudonym. */
  names: readonly string[];
  phones: readonly string[];
  emails: readonly string[];
}

/** Shorter names ("Jo") stand in too many words, and are looked for as whole words only. */
const FEWEST_DIGITS = 6;

/** @returns What of it stands in the text, in the order of `KNOWN_BY`; capitals, accents, spaces and dashes hide nothing. */
export function knownBy(text: string, marks: HerMarks): KnownBy[] {
  const words = ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const digits = nationalDigits(text);
  const found: Record<KnownBy, boolean> = {
    name: marks.names.some((name) => standsIn(words, name)),
    phone: marks.phones.some((phone) => {
      const [wanted = ''] = nationalDigits(phone);
      return wanted.length >= FEWEST_DIGITS && digits.some((run) => run.includes(wanted));
    }),
    email: marks.emails.some((email) => email.trim() !== '' && plain(text).includes(plain(email.trim()))),
  };
  return KNOWN_BY.filter((mark) => found[mark]);
}

function standsIn(words: string, name: string): boolean {
  const wanted = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return wanted.length >= 2 && words.includes(` ${wanted} `);
}

/** Every run of digits that may be one number, without the country: "+31 6 12 34 56 78" and "06-12345678" are the same. */
function nationalDigits(text: string): string[] {
  const runs = text.match(/\+?\d(?:[\s().\-–/]*\d)*/g) ?? [];
  return runs.map((run) => run.replace(/\D/g, '').replace(/^(?:0031|31(?=\d{9})|0)/, ''));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
