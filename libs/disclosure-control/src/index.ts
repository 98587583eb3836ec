export { loadSolver } from './protection/solver.js';
export { Deadline } from './protection/deadline.js';
export { suppress } from './protection/suppression/suppress.js';
export { readProtectRequest } from './input/read-request.js';
