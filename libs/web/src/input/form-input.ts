import type { DateParts } from './typed-date.js';

/**
 * A posted form, whatever was really posted: a name may be missing, be there twice, or hold something that is no
 * text. Reading never fails, so that a strange request gets the same careful answer as an empty form.
 */
export class FormInput {
  private readonly values = new Map<string, string[]>();

  constructor(body: unknown) {
    if (typeof body !== 'object' || body === null) return;
    for (const [name, value] of Object.entries(body)) {
      const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
      if (texts.length > 0) this.values.set(name, texts);
    }
  }

  /** The first value, or an empty string. */
  text(name: string): string {
    return this.values.get(name)?.[0] ?? '';
  }

  /** All values of a group of checkboxes. */
  list(name: string): string[] {
    return [...(this.values.get(name) ?? [])];
  }

  /** What was typed into a `DateField`. */
  date(name: string): DateParts {
    return {
      day: this.text(`${name}-day`),
      month: this.text(`${name}-month`),
      year: this.text(`${name}-year`),
    };
  }

  has(name: string): boolean {
    return this.values.has(name);
  }
}
