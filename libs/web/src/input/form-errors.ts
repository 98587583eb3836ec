import { DomainError, type FieldError } from '@app/kernel';

/** The mistakes in a form: a value that travels back to the page together with everything that was typed. */
export class FormErrors {
  private readonly found: FieldError[];

  constructor(errors: readonly FieldError[] = []) {
    this.found = [...errors];
  }

  get all(): readonly FieldError[] {
    return this.found;
  }

  /** The mistakes that a service found. One without a field belongs to the form as a whole. */
  static from(error: DomainError): FormErrors {
    if (error.errors.length > 0) return new FormErrors(error.errors);
    return new FormErrors([{ field: '', code: error.code, message: error.publicMessage }]);
  }

  /** Notes one more mistake; gives itself back, so that several can be noted in a row. */
  add(field: string, code: string, message: string): this {
    this.found.push({ field, code, message });
    return this;
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** What is wrong with a field, for its `error`. */
  message(field: string): string | undefined {
    return this.found.find((error) => error.field === field)?.message;
  }

  /** For an API, where mistakes are an answer and not a page. */
  throwIfAny(code: string, publicMessage: string): void {
    if (this.any) throw new DomainError(code, 'invalid', publicMessage, { errors: [...this.found] });
  }
}
