/** What the person at the terminal reads: one line a step, from the first second on. */
export interface Terminal {
  step(line: string): void;
  /** Lines without any mark in front. */
  print(text: string): void;
}

export const terminal: Terminal = {
  step: (line) => void process.stdout.write(`- ${line}\n`),
  print: (text) => void process.stdout.write(`${text}\n`),
};
