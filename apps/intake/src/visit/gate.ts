/**
 * What keeps a burst of requests from taking the door. Everything behind it costs one Argon2id.
 *
 * Filing is never refused for the connection it comes from unless that connection is far beyond people: thirty of
 * them share the Wi-Fi of a club. An address of this machine is no visitor's connection but a proxy that names nobody,
 * and counting it would make everybody behind it one person. What then holds is the number that may wait at once.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DelayLimiter, TooManyRequests, type FastifyRequest } from '@app/web';

/** At about 15 ms of work each, the last of them waits some seconds. */
const FILING_AT_ONCE = 400;
const CODES_AT_ONCE = 100;

@Injectable()
export class Gate {
  private readonly filing: DelayLimiter;
  private readonly codes: DelayLimiter;
  private readonly filingRoom = new WaitingRoom(FILING_AT_ONCE);
  private readonly codesRoom = new WaitingRoom(CODES_AT_ONCE);

  constructor(clock: Clock) {
    this.filing = new DelayLimiter(clock, { free: 240, slowed: 240 });
    this.codes = new DelayLimiter(clock, { free: 600, slowed: 300 });
  }

  /** For whatever makes a new receipt. @throws TooManyRequests */
  async file<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    if (!isOwnMachine(request.ip)) await this.filing.pass(request);
    return this.filingRoom.enter(work);
  }

  /** For whatever takes a receipt that someone typed. @throws TooManyRequests */
  async tryCode<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    await this.codes.pass(request);
    return this.codesRoom.enter(work);
  }
}

/** A limited number at a time, whoever they are. */
export class WaitingRoom {
  private taken = 0;

  constructor(private readonly seats: number) {}

  async enter<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.seats) throw new TooManyRequests(Math.max(1, Math.ceil(this.seats / 50)));
    this.taken += 1;
    try {
      return await work();
    } finally {
      this.taken -= 1;
    }
  }
}

function isOwnMachine(ip: string): boolean {
  return ip === '::1' || /^(::ffff:)?127\./i.test(ip);
}
