/** The operator's commands: JSON on standard output, messages on standard error, and an exit code that means something. */
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { DomainError } from '@app/kernel';
import { EXIT, type Command, type CommandIo } from './command.js';

/** Loaded only when asked for, so that a computation does not wait for a database driver. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  audit: async () => (await import('./audit.command.js')).auditCommand,
  backup: async () => (await import('./backup.command.js')).backupCommand,
  'database-url': async () => (await import('./database-url.command.js')).databaseUrlCommand,
  deadline: async () => (await import('./deadline.command.js')).deadlineCommand,
  'demo-data': async () => (await import('./demo-data.command.js')).demoDataCommand,
  'demo-logins': async () => (await import('./demo-logins.command.js')).demoLoginsCommand,
  export: async () => (await import('./export.command.js')).exportCommand,
  migrate: async () => (await import('./migrate.command.js')).migrateCommand,
  protect: async () => (await import('./protect.command.js')).protectCommand,
  release: async () => (await import('./release.command.js')).releaseCommand,
  restore: async () => (await import('./backup.command.js')).restoreCommand,
  retention: async () => (await import('./retention.command.js')).retentionCommand,
  seed: async () => (await import('./seed.command.js')).seedCommand,
  user: async () => (await import('./user.command.js')).userCommand,
};

const io: CommandIo = {
  stdin: () => text(process.stdin),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === 'help') {
    await printHelp(rest[0]);
    return name === undefined ? EXIT.badInput : EXIT.done;
  }
  const load = COMMANDS[name];
  if (load === undefined) {
    io.err(`Unknown command "${name}". \`npm run -s cli -- --help\` lists the commands.`);
    return EXIT.badInput;
  }
  const command = name === 'deadline' && rest[0] === 'recompute' ? await loadRecompute() : await load();
  if (rest.includes('--help')) {
    io.out(command.help);
    return EXIT.done;
  }
  return command.run(rest, io);
}

/** The one part of `deadline` that needs a database. */
const loadRecompute = async () => (await import('./deadline-recompute.command.js')).deadlineRecomputeCommand;

async function printHelp(name: string | undefined): Promise<void> {
  const chosen = name === undefined ? undefined : COMMANDS[name];
  if (chosen !== undefined) {
    io.out((await chosen()).help);
    return;
  }
  io.out('Spreekrecht, commands for the operator. Use: npm run -s cli -- COMMAND [--help]\n');
  for (const [title, load] of Object.entries(COMMANDS))
    io.out(`  ${title.padEnd(14)} ${(await load()).summary}`);
}

/** What the caller can mend is one line and exit 2; what he cannot is exit 1. */
function exitCodeOf(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  io.err(message.split('\n')[0] ?? 'failed');
  if (error instanceof Error && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS'))
    return EXIT.badInput;
  if (!(error instanceof DomainError)) return EXIT.failed;
  return error.kind === 'unavailable' || error.kind === 'conflict' ? EXIT.failed : EXIT.badInput;
}

// A reader that has seen enough (`| head`) is not an error.
process.stdout.on('error', () => process.exit(EXIT.done));
const exitCode = await main(process.argv.slice(2)).catch(exitCodeOf);
process.stdout.write('', () => process.exit(exitCode));
