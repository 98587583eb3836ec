import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { newSessionToken, openSession, sealSession, sessionTokenHash, type ReceiptKey } from '@app/vault';
import type { PendingCode } from '../receipts/receipt-pending.js';
import { SessionsRepository } from './sessions.repository.js';

/**
 * `writing` a draft, just having `sent` it, or reading her `mailbox`; at her `first` visit after somebody else has seen
 * her code, when nothing is shown before she has a new one; or in the `decoy` that her second code opens.
 */
export type VisitStage = 'writing' | 'sent' | 'mailbox' | 'first' | 'decoy';

export interface Visit {
  stage: VisitStage;
  /** Kept so that Argon2id is not run for every page. */
  receipt: ReceiptKey;
  /** Her code, for as long as she may still want to read it off the screen. */
  digits?: string;
  /** Whether she has shown that she has her code, by typing it or its end. */
  isKept?: boolean;
  /** A code that was shown to her and that she has not typed back yet. */
  pending?: PendingCode;
  /** This is the code of a second complaint; the first one keeps its own. */
  isSecond?: true;
}

const COLUMN = 'intake.sessions.sealed';
/** A visit is marked as alive at most once in this time, so that most pages write nothing. */
const TOUCH_AFTER_MS = 60_000;

/** A visit lives in the cookie and in one row, and neither says anything without the other. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns The token for the cookie; it is stored nowhere else. */
  async start(visit: Visit): Promise<string> {
    const token = newSessionToken();
    await this.repository.add(
      sessionTokenHash(token),
      sealSession(write(visit), token, COLUMN),
      this.clock.now(),
    );
    return token;
  }

  /** Undefined when the visit is over, or never was. */
  async resume(token: string): Promise<Visit | undefined> {
    const hash = sessionTokenHash(token);
    const now = this.clock.now();
    const found = await this.repository.find(hash, now);
    if (found === undefined) return undefined;
    if (now.getTime() - found.lastSeenAt.getTime() > TOUCH_AFTER_MS) await this.repository.touch(hash, now);
    return read(openSession(found.sealed, token, COLUMN));
  }

  async change(token: string, visit: Visit): Promise<void> {
    await this.repository.change(
      sessionTokenHash(token),
      sealSession(write(visit), token, COLUMN),
      this.clock.now(),
    );
  }

  async end(token: string): Promise<void> {
    await this.repository.remove(sessionTokenHash(token));
  }
}

interface WrittenVisit {
  stage: VisitStage;
  digits?: string;
  isKept?: boolean;
  pending?: PendingCode;
  isSecond?: true;
  lookup: string;
  publicKey: string;
  privateKey: string;
}

function write({ stage, digits, isKept, pending, isSecond, receipt }: Visit): string {
  const written: WrittenVisit = {
    stage,
    digits,
    isKept,
    pending,
    isSecond,
    lookup: receipt.lookup.toString('base64'),
    publicKey: receipt.keys.publicKey.toString('base64'),
    privateKey: receipt.keys.privateKey.toString('base64'),
  };
  return JSON.stringify(written);
}

function read(content: string): Visit {
  const { stage, digits, isKept, pending, isSecond, lookup, publicKey, privateKey } = JSON.parse(
    content,
  ) as WrittenVisit;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return {
    stage,
    digits,
    isKept,
    pending,
    isSecond,
    receipt: { lookup: bytes(lookup), keys: { publicKey: bytes(publicKey), privateKey: bytes(privateKey) } },
  };
}
