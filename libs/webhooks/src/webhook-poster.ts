import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { chosenAddress, hostOf } from './receiver-address.js';

/** What came of one attempt: the status that the receiver gave, or why there was none. */
export type PostResult =
  | { status: number; retryAfterSeconds?: number }
  | { failure: 'name-unknown' | 'not-public' | 'too-slow' | 'not-reached' | 'bad-certificate' };

export class PosterSettings {
  /** Plain http to this machine itself; for development and tests. */
  loopbackAllowed = false;
  timeoutMs = 10_000;
  /** Authorities whose certificates are believed beside those of the web, as PEM: those of a house of its own. */
  authorities: readonly string[] = [];
}

/**
 * Sends one event. It follows no redirect, because that would lead to an address that nobody looked at, reads nothing of
 * the answer but its status, and keeps no connection.
 */
@Injectable()
export class WebhookPoster {
  constructor(private readonly settings: PosterSettings) {}

  async post(url: URL, headers: Record<string, string>, body: string): Promise<PostResult> {
    const signal = AbortSignal.timeout(this.settings.timeoutMs);
    try {
      const addresses = await within(signal, addressesOf(hostOf(url)));
      if (addresses.length === 0) return { failure: 'name-unknown' };
      const address = chosenAddress(addresses, this.settings.loopbackAllowed);
      if (address === undefined) return { failure: 'not-public' };
      return await this.send(url, address, headers, body, signal);
    } catch (error) {
      return { failure: signal.aborted ? 'too-slow' : failureOf(error) };
    }
  }

  private send(
    url: URL,
    address: string,
    headers: Record<string, string>,
    body: string,
    signal: AbortSignal,
  ): Promise<PostResult> {
    const family = isIP(address);
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          agent: false,
          signal,
          ca: [...rootCertificates, ...this.settings.authorities],
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          // The address that was looked at, and not whatever the name means a moment later.
          lookup: (_name, options, done) =>
            options.all === true ? done(null, [{ address, family }]) : done(null, address, family),
        },
        (answer) => {
          resolve({ status: answer.statusCode ?? 0, ...retryAfterOf(answer) });
          answer.destroy();
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** Asking for a name cannot be broken off, but waiting for it can. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true }),
    ),
  ]);
}

function retryAfterOf(answer: IncomingMessage): { retryAfterSeconds?: number } {
  const seconds = Number(answer.headers['retry-after']);
  return Number.isInteger(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
}

function failureOf(error: unknown): 'not-reached' | 'bad-certificate' {
  const { code = '' } = error as { code?: string };
  // UNABLE_TO_VERIFY_LEAF_SIGNATURE is what an authority that nobody knows looks like.
  return /CERT|TLS|SSL|SELF_SIGNED|ALTNAME|ISSUER|VERIFY/.test(code) ? 'bad-certificate' : 'not-reached';
}
