/** The line of stages: a row that wraps, with the stage of now standing out by more than colour. */
export const MEDIATION_STYLE = `
.stage-line { display: flex; flex-wrap: wrap; gap: 0.375rem; list-style: none; margin: 0 0 1rem; padding: 0 }
.stage { border: 1px solid var(--utrecht-table-row-border-color, currentColor); border-radius: 0.25rem; padding: 0.25rem 0.5rem; font-size: 0.875rem }
.stage-passed { text-decoration: underline; text-underline-offset: 0.2em }
.stage-now { border-width: 3px; font-weight: 700 }
.next-moves { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: 0.75rem }
`;
