import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import { publishableAgreement } from '../dictionary/coder-agreement.js';
import { DICTIONARY } from '../dictionary/dictionary.js';
import type { Dictionary } from '../dictionary/dimension.js';
import { FactsRepository } from '../facts/facts.repository.js';
import { attackEverything } from '../protection/attack.js';
import { protectBothWays, type MethodVariant } from '../protection/methods.js';
import { POLICY, policyUnder } from '../protection/policy.js';
import type { Draw } from '../protection/protected-counts.js';
import { PublishedReleases } from '../published/published-releases.js';
import { parseQuarter, type Quarter } from '../facts/quarter.js';
import { releaseDocument, type ReleaseDocument, type ReleaseFacts } from './release-document.js';
import {
  assertMaker,
  assertMayPrepare,
  assertSecondPerson,
  firstMethod,
  printableReason,
  type PrepareOptions,
  type ReleaseActor,
} from './release-rules.js';
import { signatureOf, type SigningKey } from './release-signature.js';
import {
  ReleasesRepository,
  type MadeVariant,
  type ReleaseRow,
  type ReleaseStatus,
} from './releases.repository.js';
import {
  emptyQuarter,
  methodNotSafe,
  noSigningKey,
  notSafe,
  nothingPending,
  otherMethod,
  releaseUnknown,
  wrongStep,
} from '../statistics.errors.js';
import type { Method } from '@app/disclosure-control';
import { tabulate, type RawCounts } from '../facts/tabulation.js';

/** The key that signs releases, or null where none was given. */
export const RELEASE_KEY = Symbol('RELEASE_KEY');

/** Which way a figure is rounded; see `Draw`. */
export const ROUNDING_DRAW = Symbol('ROUNDING_DRAW');

/** From facts to a publication: one person prepares, another approves and publishes, and nothing changes afterwards. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly facts: FactsRepository,
    private readonly published: PublishedReleases,
    private readonly audit: AuditTrail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(RELEASE_KEY) private readonly signingKey: SigningKey | null,
    @Inject(ROUNDING_DRAW) private readonly draw: Draw,
  ) {}

  /**
   * Counts a quarter, freezes the counts, protects them in both ways and has each attacked. Stores protected documents
   * only, and what each way is worth.
   *
   * @throws DomainError when the quarter may not be prepared now (see `assertMayPrepare`),
   *         `STATISTICS.EMPTY_QUARTER`, `STATISTICS.NOT_SAFE`, `STATISTICS.OTHER_METHOD_IS_OUT`
   */
  async prepare(actor: ReleaseActor, quarterText: string, options: PrepareOptions = {}): Promise<ReleaseRow> {
    assertMaker(actor);
    const quarter = parseQuarter(quarterText);
    const reason = printableReason(options.reason);
    return this.transactions.run(async () => {
      await this.releases.lock();
      const [before, earlier] = [await this.releases.of(quarter), await this.published.everything()];
      const publishedQuarters = earlier.map((document) => document.quarter);
      assertMayPrepare(quarter, this.clock.today(), before, publishedQuarters, options);
      const first = before.find((release) => release.status === 'published');
      // A published quarter keeps the words and the tables under which it was counted.
      const dictionary = first?.document.dictionary ?? DICTIONARY;
      const counts = await this.counts(quarter, dictionary, first);
      const facts = {
        quarter,
        edition: publishedQuarters.filter((other) => other === quarter).length + 1,
        frozenOn: first?.document.frozenOn ?? this.clock.today().toString(),
        reason,
        demonstration: options.demonstration === true || (await this.isInvented(quarter, first)),
        policy: POLICY,
        dictionary,
        ...(await this.agreement(quarter, first)),
      };
      const variants = await protectBothWays({ ...facts, counts, earlier, draw: this.draw });
      const editions = earlier.filter((document) => document.quarter === quarter);
      const chosen = firstMethod(quarter, variants, editions, options.method, POLICY);
      const document = documentOf(facts, chosen);
      const attempt = (before.at(-1)?.attempt ?? 0) + 1;
      const release = {
        quarter,
        attempt,
        document,
        method: chosen.method,
        preparedBy: actor.id,
        preparedAt: this.clock.now(),
      };
      await this.releases.add(
        release,
        variants.map((variant) => madeOf(facts, variant)),
        counts,
      );
      await this.record(actor, 'release-prepared', document);
      return this.pending(quarter, 'prepared');
    });
  }

  /**
   * Protects a release on its way in the other way, from what was made of both when it was prepared. An approval of the
   * one before is void.
   *
   * @throws DomainError `STATISTICS.METHOD_NOT_SAFE`
   */
  async choose(actor: ReleaseActor, quarterText: string, method: Method): Promise<ReleaseRow> {
    return this.step(actor, quarterText, undefined, async (release) => {
      assertMaker(actor);
      if (release.method === method) return;
      const isSafe = release.variants.some((variant) => variant.method === method && 'utility' in variant);
      if (!isSafe) throw methodNotSafe(release.quarter);
      await this.releases.choose(release.id, method, actor.id);
      await this.record(actor, 'release-method-chosen', (await this.show(release.quarter)).document);
    });
  }

  /**
   * A second person has looked at the protected figures and agrees to them in this way.
   *
   * @param method What was looked at; without it the way that is chosen now.
   * @throws DomainError `STATISTICS.OTHER_METHOD` when another way was chosen meanwhile
   */
  async approve(actor: ReleaseActor, quarterText: string, method?: Method): Promise<ReleaseRow> {
    return this.step(actor, quarterText, 'prepared', async (release) => {
      assertSecondPerson(actor, release);
      if (method !== undefined && method !== release.method) throw otherMethod(release.quarter);
      await this.releases.markApproved(release.id, release.method, actor.id, this.clock.now());
      await this.record(actor, 'release-approved', release.document);
    });
  }

  /** Ends a release that must not go out; the quarter can be prepared again, and is then counted again. */
  async reject(actor: ReleaseActor, quarterText: string): Promise<ReleaseRow> {
    return this.step(actor, quarterText, undefined, async (release) => {
      assertMaker(actor);
      await this.releases.markRejected(release.id);
      await this.record(actor, 'release-rejected', release.document);
    });
  }

  /** Signs an approved release and makes it public, for ever. Other editions of the quarter are attacked with it. */
  async publish(actor: ReleaseActor, quarterText: string): Promise<ReleaseRow> {
    const key = this.signingKey;
    if (key === null) throw noSigningKey();
    return this.step(actor, quarterText, 'approved', async (release) => {
      assertSecondPerson(actor, release);
      // Other quarters stand in no equation with this one, and were attacked in this form when they were published.
      const published = await this.published.everything();
      const editions = published.filter(({ quarter }) => quarter === release.quarter);
      const verdict = await attackEverything([...editions, release.document]);
      if (!verdict.safe) throw notSafe(release.quarter, verdict.why);
      const text = JSON.stringify(release.document);
      const signed = { text, signature: signatureOf(text, key), key };
      await this.releases.publish(release.id, release.document, signed, this.clock.now());
      await this.record(actor, 'release-published', release.document);
    });
  }

  /** Every release with its state, oldest quarter first. */
  list(): Promise<ReleaseRow[]> {
    return this.releases.all();
  }

  /** The latest release of a quarter, for whoever has to judge it. @throws DomainError `STATISTICS.RELEASE_UNKNOWN` */
  async show(quarterText: string): Promise<ReleaseRow> {
    const quarter = parseQuarter(quarterText);
    const release = (await this.releases.of(quarter)).at(-1);
    if (release === undefined) throw releaseUnknown(quarter);
    return release;
  }

  /** A published quarter is frozen: a new edition takes the counts of the first, and corrects words or hides more. */
  private async counts(
    quarter: Quarter,
    dictionary: Dictionary,
    first: ReleaseRow | undefined,
  ): Promise<RawCounts> {
    const facts =
      first === undefined
        ? await this.facts.count(quarter, this.clock.today().toString())
        : await this.releases.frozenCounts(first.id);
    const counts = tabulate(facts, dictionary);
    if (counts.total === 0) throw emptyQuarter(quarter);
    return counts;
  }

  /** A quarter with one invented case in it is never published as a real one, whoever forgot to say so. */
  private async isInvented(quarter: Quarter, first: ReleaseRow | undefined): Promise<boolean> {
    return first?.document.demonstration ?? this.facts.holdsInvented(quarter);
  }

  /** Frozen with the quarter, like everything that it says. */
  private async agreement(
    quarter: Quarter,
    first: ReleaseRow | undefined,
  ): Promise<Pick<ReleaseDocument, 'agreement'>> {
    if (first !== undefined) return { agreement: first.document.agreement };
    return { agreement: publishableAgreement(await this.facts.agreement(quarter), POLICY) };
  }

  private async step(
    actor: ReleaseActor,
    quarterText: string,
    needed: 'prepared' | 'approved' | undefined,
    work: (release: ReleaseRow) => Promise<void>,
  ): Promise<ReleaseRow> {
    assertMaker(actor);
    const quarter = parseQuarter(quarterText);
    return this.transactions.run(async () => {
      await this.releases.lock();
      await work(await this.pending(quarter, needed));
      return this.show(quarter);
    });
  }

  private async pending(quarter: Quarter, needed: ReleaseStatus | undefined): Promise<ReleaseRow> {
    const latest = (await this.releases.of(quarter)).at(-1);
    if (latest === undefined) throw releaseUnknown(quarter);
    if (latest.status === 'rejected' || latest.status === 'published') throw nothingPending(quarter);
    if (needed !== undefined && latest.status !== needed) throw wrongStep(quarter, latest.status, needed);
    return latest;
  }

  private record(actor: ReleaseActor, action: string, document: ReleaseDocument): Promise<void> {
    const { quarter, edition } = document;
    const { version, method } = document.policy;
    const detail = { edition, policy: version, method, pattern: document.proof.patternHash };
    return this.audit.record({
      actorId: actor.id,
      action,
      subjectKind: 'release',
      subjectId: quarter,
      detail,
    });
  }
}

function documentOf(facts: ReleaseFacts, { method, counts }: Safe): ReleaseDocument {
  return releaseDocument({ ...facts, policy: policyUnder(method, facts.policy) }, counts);
}

function madeOf(facts: ReleaseFacts, variant: MethodVariant): MadeVariant {
  if ('refusal' in variant) return { method: variant.method, refusal: variant.refusal };
  return { method: variant.method, document: documentOf(facts, variant), utility: variant.utility };
}

type Safe = Extract<MethodVariant, { utility: unknown }>;
