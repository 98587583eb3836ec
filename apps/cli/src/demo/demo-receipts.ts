import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code of a complaint that is made up; a real one is never written anywhere. */
export interface DemoReceipt {
  scenario: string;
  reference: string;
  receipt: string;
}

const fileIn = (dataFolder: string) => join(dataFolder, 'demo-receipts.json');

export function readDemoReceipts(dataFolder: string): DemoReceipt[] {
  const file = fileIn(dataFolder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoReceipt[]) : [];
}

export function writeDemoReceipts(dataFolder: string, receipts: DemoReceipt[]): void {
  writeFileSync(fileIn(dataFolder), JSON.stringify(receipts, null, 2), { mode: 0o600 });
}
