import type { Transactions } from '@app/database';

const FIRST = 1_000_001;

/**
 * Numbers with seven digits, counted up: a real number is drawn by chance and has six, so the two never meet,
 * and everybody can see which is which.
 */
export async function nextReferences(
  transactions: Transactions,
  year: string,
): Promise<{ next: () => string }> {
  const [row] = await transactions.query<{ last: string | null }>(
    `select max(reference) as last from cases.cases where is_synthetic and reference like $1`,
    [`SR-${year}-_______`],
  );
  let number = row?.last == null ? FIRST : Number(row.last.slice(-7)) + 1;
  return { next: () => `SR-${year}-${number++}` };
}
