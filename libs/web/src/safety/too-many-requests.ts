/** Told to slow down; the error filter answers 429 with `Retry-After`. */
export class TooManyRequests extends Error {
  readonly code = 'WEB.TOO_MANY_REQUESTS';

  /** @param retryAfterSeconds Whole seconds after which it makes sense to try again; at least 1. */
  constructor(readonly retryAfterSeconds: number) {
    super('Too many requests at once. Please wait a moment and try again.');
    this.name = 'TooManyRequests';
  }
}
