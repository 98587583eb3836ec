import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { CaseKeysRepository, CaseKeysService, CasesRepository, type CaseEntity } from '@app/cases';
import { CaseReadingService } from '@app/casework';
import { Transactions } from '@app/database';
import { assertRole, type StaffActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { newSalt } from '@app/vault';
import { unknownTag } from '../tagging.errors.js';
import { TagsRepository } from '../tags.repository.js';
import { agreementOf, choicesOf, CODED_LISTS, codingOfTags, type Coding } from './coding.js';
import { kappasOf, type ListKappa } from './list-kappa.js';
import { drawSample, SAMPLE_RULE } from './sample.js';
import { codingTaken, hasSeenIt, noSuchCoding, noTaggedCases } from './second-coding.errors.js';
import { SecondCodingsRepository, type CodingSample, type DrawnCase } from './second-codings.repository.js';

const LISTED = 200;

export interface CodingOverview {
  /** Quarters with tagged cases, the newest first. */
  quarters: string[];
  samples: (CodingSample & { coded: number })[];
  /** Over all quarters together. */
  kappas: ListKappa[];
}

/**
 * A second caseworker codes a drawn sample of tagged cases without seeing the first coding; how far the two agree says
 * how far the figures can be trusted. A lead hands a drawn case to somebody who has not had it open since it was
 * tagged. She gets its key for this, and loses it when she is done.
 */
@Injectable()
export class SecondCodingService {
  constructor(
    private readonly repository: SecondCodingsRepository,
    private readonly tags: TagsRepository,
    private readonly reading: CaseReadingService,
    private readonly cases: CasesRepository,
    private readonly keys: CaseKeysService,
    private readonly keyRows: CaseKeysRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Counts only; no case stands in it. */
  async overview(actor: StaffActor): Promise<CodingOverview> {
    assertRole(actor, 'lead', 'statistician');
    const [quarters, samples, progress, agreement] = await Promise.all([
      this.repository.quarters(),
      this.repository.samples(),
      this.repository.progress(),
      this.repository.agreement(),
    ]);
    const coded = new Map(progress.map((one) => [one.quarter, one.coded]));
    return {
      quarters,
      samples: samples.map((sample) => ({ ...sample, coded: coded.get(sample.quarter) ?? 0 })),
      kappas: kappasOf(agreement),
    };
  }

  /** Drawn cases that wait, as far as this lead may see them. */
  async waiting(actor: StaffActor): Promise<DrawnCase[]> {
    assertRole(actor, 'lead');
    return this.repository.openFor(actor.id, LISTED);
  }

  /** What waits for this colleague. */
  mine(actor: StaffActor): Promise<DrawnCase[]> {
    return this.repository.handedTo(actor.id, LISTED);
  }

  /**
   * Draws the sample of a quarter. Drawing again, with the same seed, adds what later tagging has made necessary.
   * @throws DomainError `TAGGING.NO_TAGGED_CASES`
   */
  async draw(actor: StaffActor, quarter: string): Promise<void> {
    assertRole(actor, 'lead', 'statistician');
    await this.transactions.run(async () => {
      const ids = await this.repository.taggedOf(quarter);
      if (ids.length === 0) throw noTaggedCases();
      const before = await this.repository.sampleOf(quarter);
      const seed = before?.seed ?? newSalt().toString('hex');
      const rule = before ?? SAMPLE_RULE;
      const drawn = drawSample(ids, seed, rule);
      await this.repository.saveSample(
        {
          quarter,
          seed,
          share: rule.share,
          atLeast: rule.atLeast,
          population: ids.length,
          drawn: drawn.length,
          drawnAt: this.clock.now(),
        },
        actor.id,
      );
      await this.repository.addDrawn(quarter, drawn);
      await this.audit.record({
        actorId: actor.id,
        action: 'coding-sample-drawn',
        subjectKind: 'system',
        subjectId: quarter,
        detail: { seed, population: ids.length, drawn: drawn.length },
      });
    });
  }

  /**
   * Gives a drawn case to a second coder, with its key.
   * @throws DomainError `TAGGING.HAS_SEEN_IT`, `TAGGING.CODING_TAKEN`, `CASES.UNKNOWN`
   */
  async hand(actor: StaffActor, caseId: string, coderId: string): Promise<void> {
    assertRole(actor, 'lead');
    const { keyring } = await this.reading.reach(actor, caseId);
    if ((await this.repository.one(caseId)) === undefined) throw noSuchCoding();
    const [reader] = await this.keyRows.readerKeys([coderId]);
    const worksOnCases = reader?.role === 'caseworker' || reader?.role === 'lead';
    if (!worksOnCases || (await this.cases.isWalled(caseId, coderId))) throw hasSeenIt();
    if ((await this.repository.seenBy(caseId, [coderId])).length > 0) throw hasSeenIt();
    await this.transactions.run(async () => {
      const readers = await this.keyRows.readersOf(caseId);
      const keyGiven = !readers.includes(coderId);
      if (!(await this.repository.hand(caseId, coderId, keyGiven, this.clock.now()))) throw codingTaken();
      if (keyGiven) await this.keys.giveTo(keyring, [coderId]);
      await this.record(actor, 'second-coding-handed', caseId, { to: coderId });
    });
  }

  /** A second coder who is ill: the case can go to somebody else. */
  async takeBack(actor: StaffActor, caseId: string): Promise<void> {
    assertRole(actor, 'lead');
    const { facts } = await this.reading.reach(actor, caseId);
    const coding = await this.repository.one(caseId);
    if (coding === undefined) throw noSuchCoding();
    await this.transactions.run(async () => {
      if (!(await this.repository.takeBack(caseId))) throw codingTaken();
      await this.lockAgain(facts, coding);
      await this.record(actor, 'second-coding-taken-back', caseId);
    });
  }

  /** For the page of the second coder; only hers, and only as long as it waits. */
  async assertMine(actor: StaffActor, caseId: string): Promise<void> {
    await this.reading.reach(actor, caseId);
    const coding = await this.repository.one(caseId);
    if (coding?.coderId !== actor.id || coding.codedAt !== null) throw noSuchCoding();
  }

  /**
   * Takes the second coding, compares it with what stands in the tags at this moment, and takes her key back.
   * @throws DomainError `TAGGING.UNKNOWN_CODE`, `TAGGING.CODING_UNKNOWN`
   */
  async code(actor: StaffActor, caseId: string, given: Coding): Promise<void> {
    await this.assertMine(actor, caseId);
    assertCodes(given);
    const { facts } = await this.reading.reach(actor, caseId);
    await this.transactions.run(async () => {
      const incidents = await this.tags.incidentsOf(caseId);
      const first = codingOfTags(incidents, (await this.tags.assessmentOf(caseId)) ?? undefined);
      if (!(await this.repository.finish(caseId, actor.id, first, given, this.clock.now())))
        throw codingTaken();
      await this.repository.addCounts(caseId, agreementOf(first, given));
      const coding = await this.repository.one(caseId);
      if (coding !== undefined) await this.lockAgain(facts, coding);
      await this.record(actor, 'second-coding-done', caseId);
    });
  }

  /** A key that was given for the coding alone is taken back, unless the case is hers meanwhile. */
  private async lockAgain(
    facts: CaseEntity,
    { coderId, keyGiven }: { coderId: string | null; keyGiven: boolean },
  ): Promise<void> {
    if (!keyGiven || coderId === null) return;
    const now = await this.cases.byId(facts.id);
    if (now?.assigneeId === coderId) return;
    const staying = (await this.keyRows.readersOf(facts.id)).filter((id) => id !== coderId);
    const version = await this.keys.keepOnly(facts.id, staying, facts.receiptPublicKey);
    if (version !== undefined) await this.cases.changeKeyVersion(facts.id, version);
  }

  private record(
    actor: StaffActor,
    action: string,
    caseId: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, action, subjectKind: 'case', subjectId: caseId, detail });
  }
}

function assertCodes(given: Coding): void {
  for (const list of CODED_LISTS) {
    const choices = choicesOf(list);
    const codes = list === 'stigmaAssessed' ? [given.stigmaAssessed ?? ''] : given[list];
    if (!codes.every((code) => choices.includes(code))) throw unknownTag(list);
  }
  const forms = new Set(given.violence);
  if (!given.violenceSub.every((code) => forms.has(code.split('/')[0] ?? '')))
    throw unknownTag('violenceSub');
}
