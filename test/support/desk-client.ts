/** A program of a caseworker: the desk's API with its cookie and form token. */
import { generateSync } from 'otplib';

export class DeskClient {
  private cookie = '';
  private token = '';
  staffId = '';

  constructor(private readonly url: string) {}

  async logIn(account: { username: string; passphrase: string; totpSecret: string }): Promise<void> {
    const { username, passphrase, totpSecret } = account;
    const answer = await this.send('POST', '/api/v1/sessions', {
      username,
      passphrase,
      totp: generateSync({ secret: totpSecret }),
    });
    this.cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const body = (await answer.json()) as { csrfToken: string; staff: { id: string } };
    this.token = body.csrfToken;
    this.staffId = body.staff.id;
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.send('GET', path)).json()) as T;
  }

  /** @throws when the desk does not agree, with what it said. */
  async post<T = unknown>(path: string, body: object): Promise<T> {
    const answer = await this.send('POST', path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  send(method: string, path: string, body?: object): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie, 'x-csrf-token': this.token }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
