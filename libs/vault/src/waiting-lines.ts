/**
 * A limited number at a time, and the others in lines that take turns: a long line keeps nobody waiting who stands in
 * another one, and within a line it goes by arrival.
 */
export class WaitingLines {
  private running = 0;
  /** Only lines in which somebody waits; the next turn is for the first of them. */
  private readonly lines = new Map<string, (() => void)[]>();

  constructor(private readonly atOnce: number) {}

  async turn<T>(line: string, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.join(line, resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.next();
      // The place is handed over, so that nobody slips in between.
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  private join(line: string, go: () => void): void {
    const waiting = this.lines.get(line);
    if (waiting === undefined) this.lines.set(line, [go]);
    else waiting.push(go);
  }

  private next(): (() => void) | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const [line, waiting] = first;
    const go = waiting.shift();
    this.lines.delete(line);
    // Behind the others, because this line has had its turn.
    if (waiting.length > 0) this.lines.set(line, waiting);
    return go;
  }
}
