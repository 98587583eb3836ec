import { describe, expect, it } from '@jest/globals';
import { isSignedBy, signatureOf, signingKeyOf } from './release-signature.js';

/** RFC 8032, section 7.1, test 1. */
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const OF_NOTHING =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

describe('The signature of a release', () => {
  it('is Ed25519 as in the test vector of its standard', () => {
    const key = signingKeyOf(SEED);
    const der = Buffer.from(key.publicKey.replace(/-----[^-]+-----/g, ''), 'base64');
    expect(der.subarray(-32).toString('hex')).toBe(PUBLIC);
    expect(signatureOf('', key).toString('hex')).toBe(OF_NOTHING);
  });

  it('holds for that text, that key and that signature only', () => {
    const key = signingKeyOf(SEED);
    const other = signingKeyOf('00'.repeat(31) + '01');
    const signature = signatureOf('{"persons":41}', key);
    expect(isSignedBy('{"persons":41}', signature, key.publicKey)).toBe(true);
    expect(isSignedBy('{"persons":42}', signature, key.publicKey)).toBe(false);
    expect(isSignedBy('{"persons":41}', signature, other.publicKey)).toBe(false);
    expect(isSignedBy('{"persons":41}', signature.subarray(1), key.publicKey)).toBe(false);
    expect(isSignedBy('{"persons":41}', signature, 'no key')).toBe(false);
    expect(key.id).toMatch(/^[0-9a-f]{16}$/);
    expect(key.id).not.toBe(other.id);
  });

  it('is not made with half a key', () => {
    expect(() => signingKeyOf('9d61')).toThrow('32 bytes');
  });
});
