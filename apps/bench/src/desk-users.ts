/** Colleagues at the desk of a running system, each with a session of her own, asking one thing after another. */
import { Agent, request } from 'node:http';
import { generateSync } from 'otplib';

export interface DemoLogin {
  username: string;
  role: string;
  passphrase: string;
  totpSecret: string;
}

export interface DeskUser {
  cookie: string;
  csrfToken: string;
  staffId: string;
}

/** One thing that a colleague does; `path` may differ from time to time. */
export interface DeskAction {
  name: string;
  path: (turn: number) => string;
  /** A form, where it is sent. */
  form?: (turn: number) => Record<string, string>;
}

export async function logIn(url: string, login: DemoLogin): Promise<DeskUser> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username: login.username,
      passphrase: login.passphrase,
      totp: generateSync({ secret: login.totpSecret }),
    }),
  });
  if (response.status !== 201)
    throw new Error(`${login.username} could not log in: ${await response.text()}`);
  const { csrfToken, staff } = (await response.json()) as { csrfToken: string; staff: { id: string } };
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, csrfToken, staffId: staff.id };
}

/** Milliseconds of each answer, sorted. @throws when one is not 200: a figure about errors would say nothing. */
export async function latencies(
  url: string,
  users: readonly DeskUser[],
  action: DeskAction,
  count: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: users.length });
  const taken: number[] = [];
  let next = 0;
  await Promise.all(
    users.map(async (user) => {
      while (next < count) {
        const turn = next++;
        const before = performance.now();
        const status = await send(agent, url, user, action, turn);
        taken.push(performance.now() - before);
        if (status !== 200) throw new Error(`${action.name} was answered with ${status}`);
      }
    }),
  );
  agent.destroy();
  return taken.sort((a, b) => a - b);
}

function send(agent: Agent, url: string, user: DeskUser, action: DeskAction, turn: number): Promise<number> {
  const body = action.form && new URLSearchParams({ ...action.form(turn), csrf: user.csrfToken }).toString();
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: user.cookie,
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
            origin: url,
          }),
    };
    const sent = request(
      url + action.path(turn),
      { agent, method: body === undefined ? 'GET' : 'POST', headers },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
