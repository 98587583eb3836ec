/**
 * A little work for the machine that sends a form, asked only where script runs and only under attack. Nobody has to
 * read, see or solve anything, and nothing is learned of a device: a number is looked for until a hash begins with
 * enough zero bits. Challenges are stateless but for those already used, and are forgotten with the key.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@app/kernel';

export interface WorkLimits {
  /** Zero bits at the beginning of the hash: each bit more doubles the work. */
  bits: number;
  /** How long a challenge is good for, in seconds: as long as somebody may read the page before she goes on. */
  lifeSeconds: number;
}

/** About sixteen thousand hashes, which an old phone does while she reads; a thousand forms cost a script minutes. */
const DEFAULTS: WorkLimits = { bits: 14, lifeSeconds: 30 * 60 };
const SALT_BYTES = 12;
const CHALLENGE = /^(\d{1,2})\.(\d{1,16})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22})$/;
const ANSWER = /^\d{1,12}$/;

export class ProofOfWork {
  private readonly limits: WorkLimits;
  private readonly key = randomBytes(32);
  /** Until when each used challenge has to be remembered. */
  private readonly used = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    limits: Partial<WorkLimits> = {},
  ) {
    this.limits = { ...DEFAULTS, ...limits };
  }

  /** `bits.until.salt.seal`; the script needs the first part and hashes the whole. */
  challenge(): string {
    const until = this.now() + this.limits.lifeSeconds * 1000;
    const body = `${this.limits.bits}.${until}.${randomBytes(SALT_BYTES).toString('base64url')}`;
    return `${body}.${this.seal(body)}`;
  }

  /** Whether the work was done for a challenge of ours; each counts once. Never throws, whatever is given. */
  isDone(challenge: string, answer: string): boolean {
    const found = CHALLENGE.exec(challenge);
    if (found === null || !ANSWER.test(answer)) return false;
    const [, bits = '', until = '', , seal = ''] = found;
    const expected = Buffer.from(this.seal(challenge.slice(0, -seal.length - 1)));
    if (!timingSafeEqual(expected, Buffer.from(seal)) || Number(until) < this.now()) return false;
    if (leadingZeroBits(`${challenge}.${answer}`) < Number(bits) || this.used.has(challenge)) return false;
    for (const [old, end] of this.used) if (end < this.now()) this.used.delete(old);
    this.used.set(challenge, Number(until));
    return true;
  }

  private seal(body: string): string {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, 16).toString('base64url');
  }

  private now(): number {
    return this.clock.instant().epochMilliseconds;
  }
}

function leadingZeroBits(text: string): number {
  const hash = createHash('sha256').update(text).digest();
  return Math.clz32(hash.readUInt32BE(0));
}

/** The names under which a form carries them. */
export const CHALLENGE_FIELD = 'challenge';
export const PROOF_FIELD = 'proof';

/** Looks for the number while she reads, a few hundred hashes at a time so that the page stays quick. */
export const WORK_SCRIPT = `(() => {
  const input = document.querySelector('input[name=${CHALLENGE_FIELD}]');
  const proof = document.querySelector('input[name=${PROOF_FIELD}]');
  if (!input || !proof || !globalThis.crypto || !crypto.subtle) return;
  const bits = Number(input.value.split('.')[0]);
  const encoder = new TextEncoder();
  const isEnough = async (number) => {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(input.value + '.' + number));
    return Math.clz32(new DataView(hash).getUint32(0)) >= bits;
  };
  const look = async (from) => {
    const numbers = Array.from({ length: 256 }, (_, more) => from + more);
    const found = (await Promise.all(numbers.map(isEnough))).indexOf(true);
    if (found < 0) setTimeout(look, 0, from + 256);
    else proof.value = String(from + found);
  };
  look(0);
})();
`;
