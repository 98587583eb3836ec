import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

export interface ProgramRun {
  env: Record<string, string>;
  nodeFlags: readonly string[];
  /** Given on standard input. */
  input?: string;
  /** For each line of its standard error. */
  onMessage(line: string): void;
  /** Ends the program before its time. */
  stop: AbortSignal;
}

/** Runs a program of ours to its end. @returns its exit code and what it wrote to standard output. */
export async function runProgram(
  file: string,
  args: readonly string[],
  run: ProgramRun,
): Promise<{ code: number | null; output: string }> {
  const child = fork(file, args, {
    env: run.env,
    execArgv: [...run.nodeFlags],
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    signal: run.stop,
    killSignal: 'SIGTERM',
  });
  child.on('error', () => undefined);
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(run.input ?? '');
  createInterface({ input: child.stderr! }).on('line', run.onMessage);
  const [output, [code]] = await Promise.all([
    text(child.stdout!),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, output };
}
