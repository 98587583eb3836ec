/**
 * Two hundred people who file at once, for a minute: each sends the next complaint as soon as the last was taken.
 * What counts is that everything that was acknowledged is there, once, and opens with its code; and that meanwhile
 * somebody else can read a page, and a third one can open her mailbox.
 */
import { Agent, request } from 'node:http';
import { setTimeout as elapse } from 'node:timers/promises';
import pg from 'pg';
import { percentile, report, say } from './report.js';
import { startSystem } from './standalone-process.js';

const BENCH = 'crowd';
const PEOPLE = 200;
const MINUTE_MS = 60_000;
const OPENED = 100;
/** How long the two others wait before they look again. */
const PAUSE_MS = 500;
const NARRATIVE = 'De bank weigerde een zakelijke rekening zodra ik vertelde wat ik doe. '.repeat(6);
const COMPLAINT = { language: 'nl', narrative: NARRATIVE, region: 'utrecht' };

interface Answer {
  status: number;
  body: string;
}

export async function crowdBench(): Promise<void> {
  say('starting the whole system in a folder of its own');
  const system = await startSystem({ demo: false });
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
  const post = (path: string, body: unknown) =>
    send(agent, `${system.urls.intake}/api/v1/${path}`, JSON.stringify(body));
  try {
    say(`${PEOPLE} people file for a minute`);
    const latencies: number[] = [];
    const receipts: string[] = [];
    const errors = new Map<string, number>();
    const { receipt: earlier } = JSON.parse((await post('complaints', COMPLAINT)).body) as {
      receipt: string;
    };
    const started = performance.now();
    const person = async () => {
      while (performance.now() - started < MINUTE_MS) {
        const before = performance.now();
        const answer = await post('complaints', COMPLAINT).catch((error: Error): Answer => ({
          status: 0,
          body: error.message,
        }));
        latencies.push(performance.now() - before);
        if (answer.status === 201) receipts.push((JSON.parse(answer.body) as { receipt: string }).receipt);
        else errors.set(String(answer.status), (errors.get(String(answer.status)) ?? 0) + 1);
      }
    };
    const again = async (look: () => Promise<number>, took: number[]) => {
      while (performance.now() - started < MINUTE_MS) {
        const before = performance.now();
        const status = await look();
        if (status !== 200) throw new Error(`somebody else was answered ${status}`);
        took.push(performance.now() - before);
        await elapse(PAUSE_MS);
      }
    };
    const [pages, mailboxes]: [number[], number[]] = [[], []];
    await Promise.all([
      ...Array.from({ length: PEOPLE }, person),
      again(async () => (await readWhole(`${system.urls.intake}/nl/info`)).status, pages),
      again(async () => (await post('mailbox', { receipt: earlier })).status, mailboxes),
    ]);
    const seconds = (performance.now() - started) / 1000;
    latencies.sort((a, b) => a - b);
    const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
    if (failed > 0) say(`errors by status: ${JSON.stringify(Object.fromEntries(errors))}`);
    const stored = await wholeCases(system.databaseUrl);
    let opened = 0;
    const sample = receipts.filter((_, at) => at % Math.ceil(receipts.length / OPENED) === 0);
    for (const receipt of sample) if ((await post('mailbox', { receipt })).status === 200) opened += 1;

    const name = `${PEOPLE} people, one minute`;
    const figure = (metric: string, unit: string, value: number) =>
      report({ bench: BENCH, case: name, metric, unit, value });
    figure('acknowledged', 'complaints', receipts.length);
    figure('stored whole', 'complaints', stored);
    figure('errors', 'requests', failed);
    figure('complaints per second', '1/s', receipts.length / seconds);
    for (const share of [0.5, 0.95, 0.99]) figure(`p${share * 100}`, 'ms', percentile(latencies, share));
    for (const [who, took] of Object.entries({
      'a page meanwhile': pages,
      'a mailbox meanwhile': mailboxes,
    })) {
      took.sort((a, b) => a - b);
      for (const share of [0.5, 0.95]) figure(`${who}, p${share * 100}`, 'ms', percentile(took, share));
    }
    figure('codes of a sample that open', 'share', opened / sample.length);
    // One was filed before the minute began.
    if (
      stored !== receipts.length + 1 ||
      opened !== sample.length ||
      new Set(receipts).size !== receipts.length
    )
      throw new Error('not everything that was acknowledged is there');
  } finally {
    agent.destroy();
    await system.stop();
  }
}

/** As a browser opens it, on a line of its own. */
async function readWhole(url: string): Promise<Response> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return answer;
}

/** Cases with their text and the key that opens it. */
async function wholeCases(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from cases.cases c where exists (select from cases.texts t where t.case_id = c.id)
       and exists (select from cases.case_keys k where k.case_id = c.id)`,
  );
  await client.end();
  return Number(rows[0]?.count);
}

function send(agent: Agent, url: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
