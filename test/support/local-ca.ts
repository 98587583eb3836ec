/**
 * A certificate authority for one test: keys that nobody else has, and certificates as bare as X.509 (RFC 5280) lets
 * them be. Written in DER by hand, so that a test needs no program of the machine.
 */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

export interface Certificate {
  /** PEM */
  cert: string;
  /** PEM */
  key: string;
}

interface Wanted {
  /** A name or an address that the certificate is good for. */
  host: string;
  notAfter?: string;
}

const NOT_BEFORE = '20200101000000Z';
const NOT_AFTER = '21200101000000Z';
/** ecdsa-with-SHA256 (RFC 5758) */
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));

export class LocalCa {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private serial = 1;
  /** PEM */
  readonly cert: string;

  constructor(private readonly name = 'An authority of a test') {
    const isAuthority = extension('551d13', sequence(der(0x01, Buffer.from([0xff]))), true);
    this.cert = this.issue(name, this.keys.publicKey, NOT_AFTER, [isAuthority]);
  }

  certify({ host, notAfter = NOT_AFTER }: Wanted): Certificate {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const goodFor =
      isIP(host) === 4
        ? der(0x87, Buffer.from(host.split('.').map(Number)))
        : der(0x82, Buffer.from(host, 'ascii'));
    return {
      cert: this.issue(host, publicKey, notAfter, [extension('551d11', sequence(goodFor), false)]),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  }

  private issue(subject: string, publicKey: KeyObject, notAfter: string, extensions: Buffer[]): string {
    this.serial += 1;
    const body = sequence(
      der(0xa0, der(0x02, Buffer.from([2]))),
      der(0x02, Buffer.from([this.serial])),
      ECDSA_WITH_SHA256,
      nameOf(this.name),
      sequence(der(0x18, Buffer.from(NOT_BEFORE)), der(0x18, Buffer.from(notAfter))),
      nameOf(subject),
      publicKey.export({ type: 'spki', format: 'der' }),
      der(0xa3, sequence(...extensions)),
    );
    const signature = der(
      0x03,
      Buffer.concat([Buffer.from([0]), sign('sha256', body, this.keys.privateKey)]),
    );
    const certificate = sequence(body, ECDSA_WITH_SHA256, signature).toString('base64');
    return `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  }
}

function nameOf(words: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(words)))));
}

function extension(id: string, value: Buffer, isCritical: boolean): Buffer {
  const critical = isCritical ? [der(0x01, Buffer.from([0xff]))] : [];
  return sequence(oid(id), ...critical, der(0x04, value));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** One element: its tag, its length, and what is in it. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 0x100), length % 0x100];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
