import type { FastifyRequest, Problem } from '@app/web';
import { faultWord, wordsFor, wordsForProgram } from './words.js';

/** Words for a problem in her language: of the complaint for programs, of the page for people. */
export function problemWord(problem: Problem, request: FastifyRequest): string | undefined {
  const words = request.url.startsWith('/api/') ? wordsForProgram(request) : wordsFor(request);
  const { field, code, message } = problem;
  // Told by the frame of the door, which knows no field: the same words as for the whole.
  if (code === 'unreadable') return words.t('problem.WEB.BAD_REQUEST');
  if (field !== undefined) return faultWord(words, { field, code, message });
  const id = `problem.${code}`;
  return words.has(id) ? words.t(id) : undefined;
}
