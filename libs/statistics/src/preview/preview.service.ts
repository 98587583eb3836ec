import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@app/kernel';
import { DICTIONARY, dimensionOf } from '../dictionary/dictionary.js';
import type { Dimension, DimensionId } from '../dictionary/dimension.js';
import { FactsRepository, type CrossedFact } from '../facts/facts.repository.js';
import { POLICY, roundedTo } from '../protection/policy.js';
import { PublishedReleases } from '../published/published-releases.js';
import { parseQuarter, type Quarter } from '../facts/quarter.js';
import type { ReleaseDocument } from '../release/release-document.js';
import { assertMaker, type ReleaseActor } from '../release/release-rules.js';
import { ReleasesRepository } from '../release/releases.repository.js';
import { TOTAL, type CountedFact } from '../facts/tabulation.js';
import { axisOf, crossingOf, EVERYBODY_AXIS, type Axis } from './crossing.js';
import { previewOf, type PreviewVariant } from './preview-protection.js';
import {
  isForbidden,
  previewRefused,
  readSubjects,
  thresholdOf,
  type AskedTable,
  type RefusalReason,
} from './preview-rules.js';
import { PreviewsRepository, type PreviewRefusal } from './previews.repository.js';

/** What a table would cost that the Platform asks for. */
export interface TablePreview extends AskedTable {
  axes: readonly [Axis, Axis];
  /** Smallest count that it may show, in persons. */
  threshold: number;
  variants: PreviewVariant[];
}

/** A quarter as it stands: its documents, the last with the margins, and the counts that were frozen for it. */
interface CountedQuarter {
  documents: ReleaseDocument[];
  latest: ReleaseDocument;
  frozen: CountedFact[];
}

/** Looks ahead: tabulates in memory, protects in both ways, and attacks it with all that is published. Stores no figure. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly facts: FactsRepository,
    private readonly releases: ReleasesRepository,
    private readonly published: PublishedReleases,
    private readonly previews: PreviewsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param subjects One or two dimensions of the data dictionary.
   * @throws DomainError `STATISTICS.PREVIEW_SUBJECTS`, or one of `previewRefused`, which is then in the log
   */
  async ask(actor: ReleaseActor, quarterText: string, subjects: readonly string[]): Promise<TablePreview> {
    assertMaker(actor);
    const quarter = parseQuarter(quarterText);
    const asked = { quarter, dimensions: readSubjects(subjects, DICTIONARY) };
    const refuse = async (reason: RefusalReason): Promise<DomainError> => {
      await this.previews.addRefusal(asked, reason, actor.id, this.clock.now());
      return previewRefused(reason);
    };
    if (isForbidden(asked.dimensions, POLICY)) throw await refuse('never-together');
    const counted = await this.countedQuarter(quarter);
    const dimensions = counted === undefined ? undefined : dimensionsIn(asked, counted.latest);
    if (counted === undefined || dimensions === undefined) throw await refuse('not-counted');
    const facts = await this.factsOf(asked, counted);
    if (facts === undefined) throw await refuse('changed');
    const threshold = thresholdOf(asked.dimensions, POLICY);
    const axes = axesOf(dimensions, counted.latest, threshold);
    if (axes === undefined) throw await refuse('too-few');
    const crossing = crossingOf(axes, dimensions, facts, POLICY);
    const variants = await previewOf(crossing, threshold, counted.documents, POLICY);
    if (variants === undefined) throw await refuse('too-few');
    if (!variants.some(({ isSafe }) => isSafe))
      await this.previews.addRefusal(asked, 'not-safe', actor.id, this.clock.now());
    return { ...asked, axes, threshold, variants };
  }

  /** Tables that were asked for and refused, the newest first. */
  refusals(actor: ReleaseActor): Promise<PreviewRefusal[]> {
    assertMaker(actor);
    return this.previews.refusals();
  }

  private async countedQuarter(quarter: Quarter): Promise<CountedQuarter | undefined> {
    const release = (await this.releases.of(quarter)).filter(({ status }) => status !== 'rejected').at(-1);
    if (release === undefined || release.document.persons === null) return undefined;
    const published = (await this.published.everything()).filter((document) => document.quarter === quarter);
    const documents = release.status === 'published' ? published : [...published, release.document];
    return { documents, latest: release.document, frozen: await this.releases.frozenCounts(release.id) };
  }

  /** Undefined when the facts are no longer those that were frozen. */
  private async factsOf(asked: AskedTable, { frozen }: CountedQuarter): Promise<CrossedFact[] | undefined> {
    const today = this.clock.today().toString();
    const now = await this.facts.count(asked.quarter, today);
    const same = [TOTAL, ...asked.dimensions].every((id) => figuresOf(now, id) === figuresOf(frozen, id));
    if (!same) return undefined;
    const [one, other] = asked.dimensions;
    if (one !== undefined && other !== undefined) return this.facts.cross(asked.quarter, today, [one, other]);
    return crossedWithEverybody(now, one ?? '');
  }
}

function dimensionsIn({ dimensions }: AskedTable, document: ReleaseDocument): Dimension[] | undefined {
  const known = new Set(document.tables.map(({ dimension }) => dimension));
  return dimensions.every((id) => known.has(id))
    ? dimensions.map((id) => dimensionOf(document.dictionary, id))
    : undefined;
}

/** Undefined when a subject has no two groups that a table of this threshold could tell apart. */
function axesOf(
  dimensions: readonly Dimension[],
  document: ReleaseDocument,
  threshold: number,
): readonly [Axis, Axis] | undefined {
  const [one, other] = dimensions.map((dimension) => {
    const table = document.tables.find((made) => made.dimension === dimension.id);
    const figures = table?.cells.map(({ persons }) => persons) ?? [];
    return axisOf(dimension, figures, threshold, roundedTo(document.policy) === null);
  });
  const axes = [one, other ?? EVERYBODY_AXIS] as const;
  const [rows, columns] = axes;
  if (rows === undefined || rows.lines.length < 2) return undefined;
  return other !== undefined && columns.lines.length < 2 ? undefined : [rows, columns];
}

function crossedWithEverybody(facts: readonly CountedFact[], dimension: DimensionId | ''): CrossedFact[] {
  const codes = new Map<string, CrossedFact>();
  for (const fact of facts) {
    if (fact.dimension !== dimension) continue;
    const before = codes.get(fact.category) ?? { codes: [fact.category, TOTAL], persons: 0, institutions: 0 };
    const institutions = before.institutions + (fact.institutions ?? 0);
    codes.set(fact.category, { ...before, persons: before.persons + fact.persons, institutions });
  }
  return [...codes.values()];
}

/** One text for the persons of a dimension, in which nobody is left out and the order does not matter. */
function figuresOf(facts: readonly CountedFact[], dimension: string): string {
  const persons = new Map<string, number>();
  for (const fact of facts) {
    if (fact.dimension !== dimension || fact.persons === 0) continue;
    // Who is unknown is the rest where everybody has one answer, and stands in no table where there are several.
    if (fact.category === 'prefer-not-to-say' || fact.category === 'unknown') continue;
    persons.set(fact.category, (persons.get(fact.category) ?? 0) + fact.persons);
  }
  return JSON.stringify([...persons].sort(([one], [other]) => (one < other ? -1 : 1)));
}
