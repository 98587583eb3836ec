import { Agent, request } from 'node:http';

export interface LoadResult {
  perSecond: number;
  /** Milliseconds, sorted. */
  latencies: number[];
  /** Answers that were not the expected status. */
  errors: number;
  seconds: number;
}

/** Sends `count` requests over so many kept-alive connections, each waiting for its answer before the next. */
export async function load(
  url: string,
  options: { connections: number; count: number; expect: number; body: (number: number) => string },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  let errors = 0;
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    while (next < options.count) {
      const number = next++;
      const before = performance.now();
      const status = await post(agent, url, options.body(number));
      latencies.push(performance.now() - before);
      if (status !== options.expect) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: options.count / seconds, latencies: latencies.sort((a, b) => a - b), errors, seconds };
}

function post(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
