/**
 * Slows a busy connection down, and refuses only what is far beyond people: thirty of them behind one Wi-Fi must
 * all be able to file. Addresses are never kept: each becomes a hash under a random key that lives in memory for a
 * few minutes and is then forgotten together with every count. Counts are per process.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@app/kernel';
import { networkOf } from './client-address.js';
import { TooManyRequests } from './too-many-requests.js';

export interface DelayLimits {
  /** Requests of one connection that pass at once. */
  free: number;
  /** Requests beyond those that are made to wait; the next one is refused. */
  slowed: number;
  /** Time in which a connection regains its `free` requests, in seconds. */
  windowSeconds: number;
  /** The longest wait, in milliseconds. */
  maxDelayMs: number;
}

/** Thirty people who each send a page every ten seconds notice nothing; a script is held to a few a second. */
const DEFAULTS: DelayLimits = { free: 240, slowed: 120, windowSeconds: 60, maxDelayMs: 3000 };

const KEY_LIFE_MS = 10 * 60_000;
const MOST_CONNECTIONS = 20_000;
const MOST_WAITING = 500;

interface Level {
  filled: number;
  at: number;
}

export class DelayLimiter {
  private readonly limits: DelayLimits;
  private readonly levels = new Map<string, Level>();
  private key = randomBytes(32);
  private keyMadeAt: number;
  private waiting = 0;

  constructor(
    private readonly clock: Clock,
    limits: Partial<DelayLimits> = {},
  ) {
    this.limits = { ...DEFAULTS, ...limits };
    this.keyMadeAt = this.clock.instant().epochMilliseconds;
  }

  /**
   * Counts one request, and waits when this connection is busy.
   *
   * @throws TooManyRequests when it is far too busy, or when too many others are already waiting.
   */
  async pass(request: { ip: string }): Promise<void> {
    const { free, slowed, windowSeconds, maxDelayMs } = this.limits;
    const drainPerMs = free / (windowSeconds * 1000);
    const level = this.levelOf(request.ip, drainPerMs);
    const over = level.filled + 1 - free;
    if (over > slowed || (over > 0 && this.waiting >= MOST_WAITING)) {
      throw new TooManyRequests(Math.max(1, Math.ceil((over - slowed) / drainPerMs / 1000)));
    }
    level.filled += 1;
    if (over <= 0) return;
    this.waiting += 1;
    try {
      await wait(Math.ceil((maxDelayMs * over) / slowed));
    } finally {
      this.waiting -= 1;
    }
  }

  private levelOf(ip: string, drainPerMs: number): Level {
    const now = this.clock.instant().epochMilliseconds;
    if (now - this.keyMadeAt > KEY_LIFE_MS || this.levels.size >= MOST_CONNECTIONS) {
      this.key = randomBytes(32);
      this.keyMadeAt = now;
      this.levels.clear();
    }
    const hash = createHmac('sha256', this.key).update(networkOf(ip)).digest('base64');
    const level = this.levels.get(hash) ?? { filled: 0, at: now };
    level.filled = Math.max(0, level.filled - (now - level.at) * drainPerMs);
    level.at = now;
    this.levels.set(hash, level);
    return level;
  }
}
