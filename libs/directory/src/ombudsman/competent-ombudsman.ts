import { MUNICIPAL_OMBUDSMEN, type MunicipalOmbudsman } from './municipal-ombudsmen.js';

/** Who hears a complaint about an institution after the institution itself. */
export type CompetentOmbudsman =
  /** What the directory was told by a colleague. */
  | { known: 'directory'; name: string }
  /** What one of our sources says of this municipality. */
  | { known: 'source'; ombudsman: MunicipalOmbudsman }
  /** A municipality that no source of ours names: its own one, or the National ombudsman if it has none. */
  | { known: 'no'; municipality: string }
  /** By law the National ombudsman: the police and the bodies of the State (Awb 9:17 under a, Wet Nationale ombudsman art. 1a). */
  | { known: 'law' };

/** Institutions of the taxonomy over which the National ombudsman has power by law; no council decides on those. */
const NATIONAL = new Set([
  'police',
  'tax-administration',
  'benefits-agency',
  'immigration-service',
  'labour-inspectorate',
  'chamber-of-commerce',
]);

/** Bodies for which a council may have appointed an ombudsman; a business in the same town is none of them. */
const OF_A_COUNCIL = new Set(['municipality', 'public-health-service', 'other-public-body']);

/**
 * The ombudsman for an institution; undefined where none is competent or nothing is known, such as a bank. What a
 * colleague wrote down comes first, because it is newer than a list in the code.
 */
export function competentOmbudsman(institution: {
  type: string;
  municipality: string | null;
  ombudsman: string | null;
}): CompetentOmbudsman | undefined {
  if (institution.ombudsman !== null) return { known: 'directory', name: institution.ombudsman };
  if (NATIONAL.has(institution.type)) return { known: 'law' };
  if (institution.municipality === null || !OF_A_COUNCIL.has(institution.type)) return undefined;
  // A joint service of several councils follows an arrangement of its own, which no source of ours tells.
  if (institution.type !== 'municipality') return { known: 'no', municipality: institution.municipality };
  const wanted = plain(institution.municipality);
  const ombudsman = MUNICIPAL_OMBUDSMEN.find(({ municipality }) => plain(municipality) === wanted);
  return ombudsman === undefined
    ? { known: 'no', municipality: institution.municipality }
    : { known: 'source', ombudsman };
}

/** "’s-Gravenhage" and "den haag" are the same council; capitals, a "gemeente" in front and dashes say nothing. */
function plain(municipality: string): string {
  const name = municipality
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^gemeente\s+/, '')
    .replace(/[^a-z]/g, '');
  return name === 'sgravenhage' ? 'denhaag' : name;
}
