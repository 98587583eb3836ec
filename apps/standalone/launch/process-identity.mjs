import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tells two processes with the same number apart by the moment of their start; undefined when there is none. */
export function identityOf(pid) {
  return fieldsOf(pid)?.startedAt;
}

/**
 * The processes from our parent up to npm, when npm started us. npm passes signals on to a shell that may end
 * without passing them on again, so the launcher has to notice by itself that nobody waits for it any more.
 */
export function chainUpToNpm() {
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 4;) {
    const fields = fieldsOf(pid);
    if (fields === undefined) return [];
    chain.push({ pid, startedAt: fields.startedAt });
    if (/^npm( |$)|npm-cli\.js/.test(fields.command)) return chain;
    pid = fields.parent;
  }
  return [];
}

function fieldsOf(pid) {
  try {
    if (process.platform !== 'linux') {
      const line = execFileSync('/bin/ps', ['-o', 'ppid=,lstart=,command=', '-p', String(pid)], {
        encoding: 'utf8',
      });
      const [, parent, startedAt, command] =
        /^\s*(\d+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)/.exec(line) ?? [];
      return { parent: Number(parent), startedAt, command };
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program is in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { parent: Number(fields[1]), startedAt: fields[19], command };
  } catch {
    return undefined;
  }
}
