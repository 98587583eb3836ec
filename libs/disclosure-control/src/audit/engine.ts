import loadHighs, { type Highs } from 'highs';

/** The solver as the auditor uses it. */
export type Engine = Highs;

// The package declares itself CommonJS, and what Node imports is its ES module, whose default is the loader.
const load = loadHighs as unknown as () => Promise<Highs>;
let engine: Promise<Highs> | undefined;

/** A solver of the auditor's own. */
export function loadEngine(): Promise<Engine> {
  engine ??= load();
  return engine;
}

/** Thrown when the auditor has no time left; the release is then refused, because nothing unaudited goes out. */
export class AuditTimeout extends Error {}

/** Throws when its seconds are over. */
export class Stopwatch {
  private readonly end: number;

  constructor(seconds: number) {
    this.end = performance.now() + seconds * 1000;
  }

  /** Seconds left. @throws AuditTimeout */
  remaining(): number {
    const seconds = (this.end - performance.now()) / 1000;
    if (seconds <= 0) throw new AuditTimeout('the audit took too long');
    return Math.max(seconds, 0.01);
  }
}
