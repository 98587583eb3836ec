/** A reason that the person at the terminal can do something about; one line, exit 2. */
export class CannotLaunch extends Error {}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says `line`, and every few seconds how long it has taken, so that a slow step never looks like a stuck one. */
export function sayWhile(line) {
  const start = performance.now();
  say(`${line} …`);
  const timer = setInterval(
    () => say(`  still busy, ${Math.round((performance.now() - start) / 1000)} s`),
    5_000,
  );
  timer.unref();
  return () => {
    clearInterval(timer);
    say(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
}
