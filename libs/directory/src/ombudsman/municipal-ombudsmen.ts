/**
 * Municipalities of which a source that we read names an ombudsman of their own. It is no complete list: a council may
 * appoint its own ombudsman or committee, and where it did not, the National ombudsman is competent (Awb 9:17 under b
 * and Gemeentewet 81p). A line is as good as its source and its year; whoever is asked in the wrong place passes the
 * petition on (Awb 9:18(2)), and the letter that ends a complaint has to name the right one (Awb 9:12(2)).
 */
export type OmbudsmanKind = 'municipal' | 'regional' | 'committee';

export interface MunicipalOmbudsman {
  municipality: string;
  name: string;
  kind: OmbudsmanKind;
  /** The page or report that says so. */
  source: string;
  /** The year that the source speaks of; undefined where it bears none. */
  asOf?: number;
}

const METROPOOL = 'ombudsmanmetropool.nl/Introduction';
const WHICH_ONE = 'burgerheid.nl/klachtbehandeling/welke-ombudsman';

function own(municipality: string, name: string, kind: OmbudsmanKind, source: string, asOf?: number) {
  return { municipality, name, kind, source, ...(asOf === undefined ? {} : { asOf }) };
}

export const MUNICIPAL_OMBUDSMEN: readonly MunicipalOmbudsman[] = [
  ...['Almere', 'Amsterdam', 'Diemen', 'Landsmeer', 'Waterland', 'Zaanstad'].map((municipality) =>
    own(municipality, 'Ombudsman Metropool Amsterdam', 'regional', METROPOOL),
  ),
  own(
    'Capelle aan den IJssel',
    'Gemeentelijke ombudsman',
    'municipal',
    'jaarverslag gemeentelijke ombudsman 2017',
    2017,
  ),
  own('Den Haag', 'Gemeentelijke ombudsman', 'municipal', WHICH_ONE, 2021),
  own('Doetinchem', 'Gemeentelijke ombudsman', 'municipal', WHICH_ONE, 2021),
  own('Eindhoven', 'Ombudscommissie', 'committee', WHICH_ONE, 2021),
  own('Groningen', 'Gemeentelijke ombudsman', 'municipal', WHICH_ONE, 2021),
  own(
    'Olst-Wijhe',
    'Overijsselse Ombudsman',
    'regional',
    'klachtenrapportage gemeente Olst-Wijhe 2014',
    2014,
  ),
  own('Rheden', 'Ombudscommissie', 'committee', WHICH_ONE, 2021),
  own('Rotterdam', 'Gemeentelijke ombudsman', 'municipal', WHICH_ONE, 2021),
  own('Waalwijk', 'Ombudscommissie', 'committee', WHICH_ONE, 2021),
];
