/** One case of the benchmark `disclosure`, alone in its process so that its memory is its own. */
import {
  audit,
  loadSolvers,
  protect,
  readAuditRequest,
  readProtectRequest,
  type Solvers,
} from '@app/disclosure-control';

export interface CaseAnswer {
  /** Wall time of the optimiser with its audit, or of the attack alone; the solver is loaded before. */
  milliseconds: number;
  status: string;
  objective: number;
  bound: number;
  secondary: number;
  published: (number | null)[];
  /** The same for the tables that were protected with it. */
  linked: (number | null)[][];
  /** Highest resident memory of the whole process, in megabytes. */
  megabytes: number;
}

const NOTHING = { objective: 0, bound: 0, secondary: 0, published: [], linked: [] };

process.once('message', (message) => {
  void loadSolvers().then((solvers) => {
    const started = performance.now();
    const found = solve(solvers, message as { kind: 'protect' | 'attack'; request: { table: unknown } });
    const milliseconds = performance.now() - started;
    // The unit of maxRSS is the kilobyte.
    const megabytes = process.resourceUsage().maxRSS / 1024;
    process.send?.({ ...found, milliseconds, megabytes } satisfies CaseAnswer, () => process.disconnect());
  });
});

function solve(
  solvers: Solvers,
  { kind, request }: { kind: 'protect' | 'attack'; request: object },
): Omit<CaseAnswer, 'milliseconds' | 'megabytes'> {
  if (kind === 'attack') {
    const found = audit(solvers.engine, readAuditRequest(request));
    return { ...NOTHING, status: found === undefined ? 'out of time' : found.isSafe ? 'safe' : 'exposed' };
  }
  const read = readProtectRequest(request);
  const found = protect(solvers, read);
  if (found.status === 'refused') return { ...NOTHING, status: `refused: ${found.why}` };
  const { status, objective, bound, secondary, published } = found;
  const sizes =
    read.layout.kind === 'linked' ? read.layout.parts.map(({ size }) => size) : [published.length];
  const tables = sizes.map((size, nth) => {
    const start = sizes.slice(0, nth).reduce((sum, one) => sum + one, 0);
    return published.slice(start, start + size);
  });
  return { status, objective, bound, secondary, published: tables[0] ?? [], linked: tables.slice(1) };
}
