/**
 * What keeps a burst of requests from taking the door. Everything behind it costs one Argon2id.
 *
 * Filing is never refused for the connection it comes from unless that connection is far beyond people: thirty of
 * them share the Wi-Fi of a club. An address of this machine is no visitor's connection but a proxy that names nobody,
 * and counting it would make everybody behind it one person. What then holds is the number that may wait at once.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import {
  CHALLENGE_FIELD,
  DelayLimiter,
  HONEYPOT_FIELD,
  PROOF_FIELD,
  ProofOfWork,
  TooManyRequests,
  type FastifyRequest,
  type FormInput,
} from '@app/web';
import { setTimeout as elapse } from 'node:timers/promises';
import { AttackSignal } from './attack-signal.js';

/** At about 15 ms of work each, the last of them waits some seconds. */
const FILING_AT_ONCE = 400;
const CODES_AT_ONCE = 100;
/** For forms that may come from a machine. They wait here, so that people always find a place in the other room. */
const SUSPECTS_AT_ONCE = 200;
const SUSPECTS_WAIT_MS = 4_000;

@Injectable()
export class Gate {
  private readonly filing: DelayLimiter;
  private readonly codes: DelayLimiter;
  private readonly filingRoom = new WaitingRoom(FILING_AT_ONCE);
  private readonly codesRoom = new WaitingRoom(CODES_AT_ONCE);
  private readonly suspectsRoom = new WaitingRoom(SUSPECTS_AT_ONCE);
  private readonly proofs: ProofOfWork;
  private readonly attack: AttackSignal;

  constructor(clock: Clock) {
    this.proofs = new ProofOfWork(clock);
    this.attack = new AttackSignal(clock);
    this.filing = new DelayLimiter(clock, { free: 240, slowed: 240 });
    this.codes = new DelayLimiter(clock, { free: 600, slowed: 300 });
  }

  /** For whatever makes a new receipt. @throws TooManyRequests */
  async file<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
    if (!isOwnMachine(request.ip)) await this.filing.pass(request);
    this.attack.note(this.filingRoom.inside + this.suspectsRoom.inside + 1);
    return this.filingRoom.enter(work);
  }

  /**
   * The same for a form. One that a program filled in, or that came during an attack without the work that its page
   * asked for, waits a few seconds first; nobody is turned away for it, and without script the wait is all there is.
   *
   * @throws TooManyRequests
   */
  async fileForm<T>(request: FastifyRequest, form: FormInput, work: () => Promise<T>): Promise<T> {
    if (form.text(HONEYPOT_FIELD) !== '' || (this.attack.isOn && !this.hasWorked(form))) {
      await this.suspectsRoom.enter(() => elapse(SUSPECTS_WAIT_MS));
    }
    return this.file(request, work);
  }

  /** For the page of a form, only during an attack: what its script has to work on. */
  challenge(): string | undefined {
    return this.attack.isOn ? this.proofs.challenge() : undefined;
  }

  private hasWorked(form: FormInput): boolean {
    return this.proofs.isDone(form.text(CHALLENGE_FIELD), form.text(PROOF_FIELD));
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

  get inside(): number {
    return this.taken;
  }

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
