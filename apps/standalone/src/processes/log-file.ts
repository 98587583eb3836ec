import { existsSync, readFileSync, renameSync, statSync, truncateSync } from 'node:fs';

const LARGEST_LOG = 5 * 1024 * 1024;

/** Before a start: a long log becomes `….1`, in place of the one before it. */
export function turnLog(file: string): void {
  if (isLong(file)) renameSync(file, `${file}.1`);
}

/** While a process writes to it (always at the end): a log that grew far too long begins again. */
export function cutLog(file: string): void {
  if (isLong(file, 10)) truncateSync(file, 0);
}

function isLong(file: string, times = 1): boolean {
  return existsSync(file) && statSync(file).size > LARGEST_LOG * times;
}

export function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}
