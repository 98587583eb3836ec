/**
 * Loaded into every child before its own program. A child must never outlive the standalone: when that is killed,
 * the channel between them closes, and the child stops as if it had been asked to, or at once if it does not.
 */
const GUARD = `
import * as module from 'node:module';
module.enableCompileCache?.(CACHE);
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 8000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
`;

/**
 * Arguments for Node itself.
 *
 * @param cacheFolder Where Node keeps compiled programs, which makes the next start quicker.
 */
export function guarded(cacheFolder: string, flags: readonly string[] = []): string[] {
  const source = GUARD.replace('CACHE', JSON.stringify(cacheFolder));
  return [...flags, '--import', `data:text/javascript,${encodeURIComponent(source)}`];
}
