import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CasesRepository, caseUnknown } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { ReceivedMailsService, type HeldMail, type ReceivedMail } from '@app/exchange';
import type { StaffActor } from '@app/identity';
import { DomainError } from '@app/kernel';

/** What stands behind the @ of the addresses of cases; null where no mail is received. */
export const MAIL_IN_DOMAIN = Symbol('MAIL_IN_DOMAIN');

export interface CaseMailbox {
  /** Null when this installation receives no mail. */
  domain: string | null;
  /** The whole address; null as long as none was made. */
  address: string | null;
  madeAt: Date | null;
  mails: ReceivedMail[];
}

/** Mail of institutions in the hands of a caseworker, and the holding pen in those of a lead. */
@Injectable()
export class InboundMailsService {
  constructor(
    private readonly mails: ReceivedMailsService,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    @Inject(MAIL_IN_DOMAIN) private readonly domain: string | null,
  ) {}

  async mailboxOf(actor: StaffActor, caseId: string): Promise<CaseMailbox> {
    const { keyring } = await this.reading.reach(actor, caseId);
    const mails = await this.mails.read(keyring);
    if (mails.length > 0) await this.record(actor, 'received-mails-opened', caseId);
    const found = await this.mails.localOf(keyring);
    const isUsable = found !== undefined && this.domain !== null;
    return {
      domain: this.domain,
      address: isUsable ? `${found.local}@${this.domain}` : null,
      madeAt: found?.madeAt ?? null,
      mails,
    };
  }

  /** Makes the address of the case, or another one in place of an address that became known. */
  async makeAddress(actor: StaffActor, caseId: string): Promise<void> {
    if (this.domain === null) throw noMailHere();
    const { keyring } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      await this.mails.makeLocal(keyring, actor.id);
      await this.record(actor, 'case-address-made', caseId);
    });
  }

  async closeAddress(actor: StaffActor, caseId: string): Promise<void> {
    await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      await this.mails.closeLocal(caseId);
      await this.record(actor, 'case-address-closed', caseId);
    });
  }

  /** What waits in the holding pen and is sealed to this lead. */
  async held(actor: StaffActor): Promise<HeldMail[]> {
    const held = await this.mails.held(actor);
    if (held.length > 0) await this.recordPen(actor, 'holding-pen-opened', { mails: held.length });
    return held;
  }

  /**
   * A lead knows to which case a mail belongs. The case must be one that she can open, and its words are sealed to it
   * anew. Gives the id of the case.
   *
   * @throws DomainError `CASES.UNKNOWN`, `EXCHANGE.HELD_UNKNOWN`
   */
  async giveToCase(actor: StaffActor, heldId: string, reference: string): Promise<string> {
    const found = await this.cases.byReference(reference.trim());
    if (found === null) throw caseUnknown();
    const { keyring } = await this.reading.reach(actor, found.id);
    await this.transactions.run(async () => {
      await this.mails.giveToCase(actor, heldId, keyring);
      await this.record(actor, 'held-mail-assigned', found.id);
    });
    return found.id;
  }

  /** @throws DomainError `EXCHANGE.HELD_UNKNOWN` */
  async discard(actor: StaffActor, heldId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.mails.discard(actor, heldId);
      await this.recordPen(actor, 'held-mail-discarded', { mailId: heldId });
    });
  }

  private record(actor: StaffActor, action: string, caseId: string): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId });
  }

  private recordPen(actor: StaffActor, action: string, detail: Record<string, unknown>): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'staff',
      subjectId: actor.id,
      detail,
    });
  }
}

function noMailHere(): DomainError {
  return new DomainError('MEDIATION.NO_MAIL_IN', 'conflict', 'This desk receives no mail for cases.');
}
