/** What a command may touch of the terminal: JSON goes to `out`, messages for people to `err`. */
export interface CommandIo {
  /** The whole of standard input. */
  stdin(): Promise<string>;
  /** Standard input, line by line, without reading it all first. */
  lines(): AsyncIterable<string>;
  out(line: string): void;
  err(line: string): void;
}

/** Exit codes of the command line: done, failed, or called wrongly. */
export const EXIT = { done: 0, failed: 1, badInput: 2 } as const;

/**
 * One command of the operator. `run` gives the exit code.
 * A thrown DomainError of kind `invalid` or `not-found` becomes one line on `err` and exit 2, any other error exit 1.
 */
export interface Command {
  name: string;
  /** One line for `--help`. */
  summary: string;
  /** The whole help text of this command. */
  help: string;
  run(args: string[], io: CommandIo): Promise<number>;
}
