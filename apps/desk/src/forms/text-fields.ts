/**
 * The names under which forms of this door carry words of their writer, with the most characters of each. Everything
 * else in a form is a code, a date or an id.
 */
export const TEXT_FIELDS = {
  text: { max: 20_000, multiline: true },
  reason: { max: 5_000, multiline: true },
  explanation: { max: 20_000, multiline: true },
  name: { max: 200, multiline: false },
  email: { max: 200, multiline: false },
  phone: { max: 40, multiline: false },
  website: { max: 300, multiline: false },
  ombudsman: { max: 200, multiline: false },
  municipality: { max: 100, multiline: false },
  procedure: { max: 3_000, multiline: true },
  offersNl: { max: 1_000, multiline: true },
  offersEn: { max: 1_000, multiline: true },
  promise: { max: 2_000, multiline: true },
  sender: { max: 500, multiline: true },
  recipient: { max: 500, multiline: true },
  subject: { max: 200, multiline: false },
} as const satisfies Record<string, { max: number; multiline: boolean }>;

export type TextField = keyof typeof TEXT_FIELDS;

export function isTextField(name: string): name is TextField {
  return Object.hasOwn(TEXT_FIELDS, name);
}

/** What somebody typed into a form, in words; empty fields are left out. */
export function typedTexts(
  fields: readonly (readonly [name: string, value: string])[],
): [TextField, string][] {
  return fields.flatMap(([name, value]): [TextField, string][] =>
    isTextField(name) && value.trim() !== '' ? [[name, value]] : [],
  );
}
