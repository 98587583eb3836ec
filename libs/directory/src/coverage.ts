/**
 * Where there is help and where there is none: for each kind of help and each region, how many partners serve it. A
 * partner that names no region serves the whole country. A gap is recorded as a gap, not hidden behind the nearest one.
 */
import { codesOf } from '@app/kernel';

/** What counts of a partner. */
export interface CoveredBy {
  kind: string;
  /** Codes of `region`; empty means all. */
  regions: readonly string[];
}

export interface RegionCoverage {
  region: string;
  /** Partners that name this region. */
  local: number;
  /** Partners that name none and so serve all of them. */
  national: number;
}

export interface KindCoverage {
  /** A code of `referral`. */
  kind: string;
  regions: RegionCoverage[];
  /** Regions that nobody serves. */
  gaps: string[];
}

/** Codes that are no place where somebody could live and be helped by a partner in the Netherlands. */
const NOWHERE = ['unknown', 'prefer-not-to-say', 'outside-nl'];

/** Regions that have to be covered, in the order of the taxonomy. */
export function coveredRegions(): string[] {
  return codesOf('region').filter((code) => !NOWHERE.includes(code));
}

/** @returns One line for each kind of help of the taxonomy, also for those that nobody offers. */
export function coverageOf(partners: readonly CoveredBy[]): KindCoverage[] {
  return codesOf('referral').map((kind) => {
    const ofKind = partners.filter((partner) => partner.kind === kind);
    const national = ofKind.filter(({ regions }) => regions.length === 0).length;
    const regions = coveredRegions().map((region) => ({
      region,
      local: ofKind.filter((partner) => partner.regions.includes(region)).length,
      national,
    }));
    const gaps = regions.filter((one) => one.local + one.national === 0).map(({ region }) => region);
    return { kind, regions, gaps };
  });
}
