import loadHighs, { type Highs } from 'highs';

/** HiGHS, loaded once in each thread. Its calls are synchronous and run on one core. */
export type Solver = Highs;

// The package declares itself CommonJS, and what Node imports is its ES module, whose default is the loader.
const load = loadHighs as unknown as () => Promise<Highs>;
let loading: Promise<Highs> | undefined;

/** The linear and integer programming solver (WebAssembly); about 30 ms the first time. */
export function loadSolver(): Promise<Solver> {
  loading ??= load();
  return loading;
}
