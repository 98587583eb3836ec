/** The five ways in which a request can fail. One filter maps them to HTTP, one mapper to the queue. */
export type DomainErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

/** A mistake in one named field; `code` is translated by the door that shows it. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

interface DomainErrorOptions {
  /** Ids only: never a name, an address or a text of hers. */
  context?: Record<string, string | number>;
  errors?: FieldError[];
  cause?: unknown;
}

/**
 * A broken rule, told in words that may be shown to anybody.
 *
 * @property code          Stable, upper case, lib first: `CASES.ALREADY_CLOSED`.
 * @property kind          One of five; decides the HTTP status and whether a job is tried again.
 * @property publicMessage Plain and translatable; compulsory, because a silent error helps nobody.
 */
export class DomainError extends Error {
  readonly context: Record<string, string | number>;
  readonly errors: FieldError[];

  constructor(
    readonly code: string,
    readonly kind: DomainErrorKind,
    readonly publicMessage: string,
    options: DomainErrorOptions = {},
  ) {
    super(publicMessage, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.context = options.context ?? {};
    this.errors = options.errors ?? [];
  }
}

/** The refusal of a pure function: something in its input is not what its docstring asks for. */
export function invalid(code: string, publicMessage: string, errors: FieldError[] = []): DomainError {
  return new DomainError(code, 'invalid', publicMessage, { errors });
}
