/**
 * The library of generated cases, with the same cases in every run, so that a red suite says something about the
 * change and not about the day. `FC_SEED=12345` looks at others. The settings of Jest put it in the library's place.
 */
import { configureGlobal } from '../../node_modules/fast-check/lib/fast-check.js';

configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_190_628) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export { default } from '../../node_modules/fast-check/lib/fast-check.js';
