/** One measured figure; `floor` and `ratio` where the same run measured what could not be beaten. */
export interface Figure {
  bench: string;
  case: string;
  metric: string;
  unit: string;
  value: number;
  floor?: number;
  ratio?: number;
}

export function report(figure: Figure): void {
  const rounded = Object.fromEntries(
    Object.entries(figure).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  );
  process.stdout.write(`${JSON.stringify(rounded)}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The value below which `share` of the sorted values lie. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
