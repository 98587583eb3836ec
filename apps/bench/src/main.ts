/** `npm run bench -- [NAME]`: one JSON object a line on standard output. */
import { crowdBench } from './crowd.bench.js';
import { deadlinesBench } from './deadlines.bench.js';
import { deskBench } from './desk.bench.js';
import { disclosureBench } from './disclosure.bench.js';
import { intakeBench } from './intake.bench.js';
import { pagesBench } from './pages.bench.js';
import { releaseBench } from './release.bench.js';
import { remindersBench } from './reminders.bench.js';
import { say } from './report.js';

const BENCHES: Record<string, () => Promise<void>> = {
  crowd: crowdBench,
  deadlines: deadlinesBench,
  desk: deskBench,
  disclosure: disclosureBench,
  intake: intakeBench,
  pages: pagesBench,
  release: releaseBench,
  reminders: remindersBench,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  say(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  say(`benchmark ${name}`);
  await BENCHES[name]?.();
}
