/** A program of somebody else that is told things: a real server, which checks every signature by itself. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Certificate } from './local-ca.js';
import { freePort } from './free-port.js';

export interface Told {
  id: string;
  timestamp: number;
  body: string;
  headers: IncomingMessage['headers'];
  /** Which of the secrets that the receiver knows signed it. */
  signedWith: string[];
}

export class WebhookReceiver {
  readonly told: Told[] = [];
  readonly secrets: string[] = [];
  /** What it answers; it never does when this is undefined. */
  answer: { status: number; headers?: Record<string, string> } | undefined = { status: 204 };
  /** Runs before it answers. */
  before: () => Promise<void> = async () => undefined;
  private server?: Server;

  private constructor(
    readonly port: number,
    /** With one it speaks TLS. It is shown at the next `comeBack`. */
    public certificate: Certificate | undefined,
  ) {}

  static async start(certificate?: Certificate): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver(await freePort(), certificate);
    await receiver.comeBack();
    return receiver;
  }

  get url(): string {
    return `${this.certificate === undefined ? 'http' : 'https'}://127.0.0.1:${this.port}/in`;
  }

  async comeBack(): Promise<void> {
    const listen = (request: IncomingMessage, response: ServerResponse) =>
      void this.receive(request, response);
    this.server =
      this.certificate === undefined ? createServer(listen) : createTlsServer(this.certificate, listen);
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
  }

  async goAway(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { headers } = request;
    const id = String(headers['webhook-id']);
    const timestamp = Number(headers['webhook-timestamp']);
    const given = String(headers['webhook-signature']).split(' ');
    const signedWith = this.secrets.filter((secret) => {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const own = Buffer.from(
        createHmac('sha256', key)
          .update([id, String(timestamp), body].join('.'))
          .digest('base64'),
      );
      return given.some((one) => {
        const theirs = Buffer.from(one.replace(/^v1,/, ''));
        return theirs.length === own.length && timingSafeEqual(theirs, own);
      });
    });
    this.told.push({ id, timestamp, body, headers, signedWith });
    await this.before();
    if (this.answer !== undefined) response.writeHead(this.answer.status, this.answer.headers).end();
  }
}
