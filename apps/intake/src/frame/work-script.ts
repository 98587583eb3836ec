import { registerAsset, WORK_SCRIPT } from '@app/web';

let url: string | undefined;

/** Only on pages that ask for work, which is only during an attack. */
export function workScriptUrl(): string {
  url ??= registerAsset('work.js', WORK_SCRIPT, 'text/javascript; charset=utf-8');
  return url;
}
