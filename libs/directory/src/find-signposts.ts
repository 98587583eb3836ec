import { NEEDS, SIGNPOSTS, type Need, type Signpost } from './signposts.js';

export interface SignpostQuestion {
  /** A code of `region`; absent or `unknown` for the whole country. */
  region?: string;
  need?: Need;
}

export interface FoundSignposts {
  /** In her region itself. */
  near: readonly Signpost[];
  /** For the whole country. */
  national: readonly Signpost[];
  /**
   * Asked for a region, and no organisation of that region is known for it. That is a gap in what we know, and is
   * told as such; which place would be nearest, the data do not say.
   */
  hasGap: boolean;
}

/** Finds help by region and need. Where nothing is asked, everything is found. */
export function findSignposts({ region, need }: SignpostQuestion): FoundSignposts {
  const fitting = SIGNPOSTS.filter(({ needs }) => need === undefined || needs.includes(need));
  const national = fitting.filter(({ regions }) => regions.length === 0);
  const local = fitting.filter(({ regions }) => regions.length > 0);
  if (region === undefined) return { near: local, national, hasGap: false };
  const near = local.filter(({ regions }) => regions.includes(region));
  return { near, national, hasGap: near.length === 0 };
}

export function needOf(no: string): Need | undefined {
  return NEEDS.find((one) => String(one.no) === no)?.need;
}
