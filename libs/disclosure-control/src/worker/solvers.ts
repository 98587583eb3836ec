import { loadEngine } from '../audit/index.js';
import { loadSolver } from '../protection/solver.js';
import type { Solvers } from '../release/protect.js';

/** Both solvers, loaded once in each thread. */
export async function loadSolvers(): Promise<Solvers> {
  const [solver, engine] = await Promise.all([loadSolver(), loadEngine()]);
  return { solver, engine };
}
