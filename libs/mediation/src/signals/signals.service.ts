import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { LETTER, PdfRenderer, signalText } from '@app/documents';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock, DomainError, isCode, labelOf, newId } from '@app/kernel';
import { daysOf, SIGNAL_POLICY, tellable, windowBefore, windowsOverlap } from './signal-policy.js';
import { SignalsRepository, type Pattern, type SignalRow } from './signals.repository.js';

/** A pattern with what of it may be told, and whether it was told already. */
export interface PatternView extends Omit<Pattern, 'persons'> {
  atLeast: number;
  /** A signal over quarters that overlap with these stands in the way of another one. */
  signalled: boolean;
}

/** Patterns by institution and conduct: counted, proposed by one person, confirmed by another, and told without a case. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly repository: SignalsRepository,
    private readonly pdf: PdfRenderer,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The window that is looked at now. */
  window() {
    return windowBefore(this.clock.today().toString());
  }

  async patterns(actor: StaffActor): Promise<PatternView[]> {
    assertRole(actor, 'lead', 'statistician');
    const window = this.window();
    const found = await this.repository.patterns(actor.id, daysOf(window), SIGNAL_POLICY.threshold);
    return Promise.all(
      found.map(async ({ persons, ...pattern }) => {
        const earlier = await this.repository.windowsOf(pattern.institutionId, pattern.conduct);
        const signalled = earlier.some((one) => windowsOverlap(one, window));
        return { ...pattern, atLeast: tellable(persons), signalled };
      }),
    );
  }

  all(actor: StaffActor): Promise<SignalRow[]> {
    assertRole(actor, 'lead', 'statistician');
    return this.repository.all(actor.id);
  }

  /** One signal, unless this colleague has a tie to its institution. @throws DomainError `MEDIATION.SIGNAL_UNKNOWN` */
  async one(actor: StaffActor, signalId: string): Promise<SignalRow> {
    assertRole(actor, 'lead', 'statistician');
    const found = await this.repository.one(actor.id, signalId);
    if (found === undefined) throw signalUnknown();
    return found;
  }

  /** @throws DomainError `MEDIATION.NO_PATTERN`, `MEDIATION.SIGNALLED_BEFORE` */
  async propose(actor: StaffActor, institutionId: string, conduct: string): Promise<string> {
    assertRole(actor, 'lead', 'statistician');
    if (!isCode('conduct', conduct)) throw noPattern();
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.lockInstitution(institutionId);
      const pattern = (await this.patterns(actor)).find(
        (one) => one.institutionId === institutionId && one.conduct === conduct,
      );
      if (pattern === undefined) throw noPattern();
      if (pattern.signalled) throw signalledBefore();
      await this.repository.add({
        id,
        institutionId,
        conduct,
        window: this.window(),
        atLeast: pattern.atLeast,
        proposedBy: actor.id,
        proposedAt: this.clock.now(),
      });
      await this.record(actor, 'signal-proposed', institutionId, { signalId: id, conduct });
    });
    return id;
  }

  /** By somebody other than who proposed it. @throws DomainError `MEDIATION.SIGNAL_FOUR_EYES` */
  async confirm(actor: StaffActor, signalId: string): Promise<void> {
    const signal = await this.one(actor, signalId);
    await this.transactions.run(async () => {
      if (!(await this.repository.confirm(signalId, actor.id, this.clock.now()))) throw fourEyes();
      await this.record(actor, 'signal-confirmed', signal.institutionId, { signalId });
    });
  }

  /** The letter for the ministry and the sector; only once two people stand behind it. */
  async letter(actor: StaffActor, signalId: string): Promise<Buffer> {
    const signal = await this.one(actor, signalId);
    if (signal.confirmedAt === null) throw notConfirmed();
    await this.record(actor, 'signal-printed', signal.institutionId, { signalId });
    const label = labelOf('conduct', signal.conduct, 'nl');
    const text = signalText({
      ...signal,
      conduct: label.charAt(0).toLowerCase() + label.slice(1),
      conductCode: signal.conduct,
    });
    return this.pdf.render(LETTER, {
      language: 'nl',
      title: 'Brief',
      pageWord: 'Bladzijde',
      ofWord: 'van',
      sender: ['Spreekrecht', 'Onafhankelijk klachtenloket'],
      recipient: text.recipient.split('\n'),
      // A day would be finer than the quarters that the letter speaks of.
      placeAndDate: `Na afloop van het kwartaal ${signal.lastQuarter}`,
      facts: [],
      subject: text.subject,
      body: text.body,
      closing: ['Met vriendelijke groet,', '', 'Spreekrecht'],
    });
  }

  private record(
    actor: StaffActor,
    action: string,
    institutionId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'institution',
      subjectId: institutionId,
      detail,
    });
  }
}

function noPattern(): DomainError {
  return new DomainError('MEDIATION.NO_PATTERN', 'conflict', 'There are too few people behind this pattern.');
}

function signalledBefore(): DomainError {
  return new DomainError(
    'MEDIATION.SIGNALLED_BEFORE',
    'conflict',
    'A signal over some of these quarters exists. Another one could be subtracted from it.',
  );
}

function fourEyes(): DomainError {
  return new DomainError(
    'MEDIATION.SIGNAL_FOUR_EYES',
    'conflict',
    'A signal is confirmed once, by somebody other than who proposed it.',
  );
}

function notConfirmed(): DomainError {
  return new DomainError(
    'MEDIATION.SIGNAL_NOT_CONFIRMED',
    'conflict',
    'Nobody has confirmed this signal yet.',
  );
}

function signalUnknown(): DomainError {
  return new DomainError('MEDIATION.SIGNAL_UNKNOWN', 'not-found', 'There is no such signal.');
}
