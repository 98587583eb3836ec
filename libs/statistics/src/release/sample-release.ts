import { DICTIONARY } from '../dictionary/dictionary.js';
import type { DimensionId } from '../dictionary/dimension.js';
import { POLICY } from '../protection/policy.js';
import { releaseDocument, type ReleaseDocument } from './release-document.js';

/** Figures that are shown, by dimension and category; `null` hides one, and what is not named is nobody. */
export type SampleFigures = Partial<Record<DimensionId, Record<string, number | null> | 'withheld'>>;

const FIGURES: SampleFigures = {
  'institution-type': {
    bank: 23,
    municipality: 14,
    police: null,
    'tax-administration': 9,
    landlord: null,
    unknown: 7,
  },
  conduct: { 'refused-service': 21, disrespect: 12, outing: null },
  'stigma-perceived': { yes: 27, partly: 11, no: 9, unknown: 13 },
  'stigma-assessed': 'withheld',
  'violence-form': { 'social-emotional': 18, physical: null },
  region: { amsterdam: 20, 'zuid-holland': 22, utrecht: 18 },
  outcome: { open: 12, referred: 28, upheld: 20 },
};

/** An invented release of sixty people, for tests and for looking at pages without a database. */
export function sampleRelease(
  changes: Partial<ReleaseDocument> = {},
  figures: SampleFigures = FIGURES,
): ReleaseDocument {
  const facts = {
    quarter: '2026-Q3',
    edition: 1,
    frozenOn: '2026-10-05',
    reason: null,
    demonstration: true,
    policy: POLICY,
    dictionary: DICTIONARY,
  };
  const tables = DICTIONARY.dimensions.map(({ id, categories }) => {
    const shown = figures[id] ?? {};
    const withheld = shown === 'withheld';
    const persons = categories.map(({ code }) =>
      withheld ? null : code in shown ? (shown[code] ?? null) : 0,
    );
    return { dimension: id, withheld, persons };
  });
  const proof = {
    attackers: ['naive', 'rule-aware'],
    earlierReleases: 2,
    patternHash: '0'.repeat(64),
    attacker: POLICY.attacker,
    threshold: POLICY.thresholdOneWay,
    minimalWidth: 4,
    solver: 'sample',
  };
  return { ...releaseDocument(facts, { total: 60, tables, proof }), ...changes };
}
