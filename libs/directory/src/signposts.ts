/**
 * Where else she can find help: organisations that our sources name, and nothing beyond what they say. A website,
 * a number or an address stands here only if a source gives it. What an organisation does is worded at the door
 * that shows it, in each language.
 */

/** What somebody looks for. The number stands in an address instead of the word, and never changes its meaning. */
export const NEEDS = [
  { no: 1, need: 'legal' },
  { no: 2, need: 'complaint' },
  { no: 3, need: 'money' },
  { no: 4, need: 'work' },
  { no: 5, need: 'health' },
  { no: 6, need: 'violence' },
  { no: 7, need: 'forced' },
  { no: 8, need: 'police' },
  { no: 9, need: 'home' },
  { no: 10, need: 'change' },
  { no: 11, need: 'privacy' },
  { no: 12, need: 'equal' },
  { no: 13, need: 'talk' },
] as const;
export type Need = (typeof NEEDS)[number]['need'];

export interface Signpost {
  id: string;
  name: string;
  needs: readonly Need[];
  /** Codes of `region`; empty for the whole country. */
  regions: readonly string[];
  /** As the source words it, when it is smaller than a region. */
  place?: string;
  website?: string;
  phone?: string;
  post?: string;
  email?: string;
  /** How many languages a source says there are; which ones, no source names. */
  languages?: number;
  /** B: read on a page or in a letter; C: remembered, to be checked before anybody relies on it. */
  sure: 'B' | 'C';
  /** Code of `referral` under which the desk keeps such a partner; absent where it refers nobody. */
  partnerKind?: string;
}

const AMSTERDAM = { regions: ['amsterdam'], place: 'Amsterdam' } as const;
const THE_HAGUE = { regions: ['zuid-holland'], place: 'Den Haag' } as const;
const EVERYWHERE = { regions: [] } as const;

export const SIGNPOSTS: readonly Signpost[] = [
  {
    id: 'proud',
    name: 'PROUD',
    needs: ['legal', 'talk', 'work', 'police'],
    ...EVERYWHERE,
    website: 'wijzijnproud.nl',
    sure: 'B',
    partnerKind: 'peer-organisation',
  },
  {
    id: 'facts',
    name: 'prostitutiegoedgeregeld.nl',
    needs: ['work', 'money', 'health', 'home', 'forced', 'change'],
    ...EVERYWHERE,
    website: 'www.prostitutiegoedgeregeld.nl',
    languages: 8,
    sure: 'B',
  },
  {
    id: 'soa-aids',
    name: 'Soa Aids Nederland',
    needs: ['health'],
    ...EVERYWHERE,
    website: 'soaaids.nl',
    sure: 'B',
    partnerKind: 'health',
  },
  { id: 'ggd', name: 'GGD', needs: ['health'], ...EVERYWHERE, sure: 'B', partnerKind: 'health' },
  {
    id: 'ugly-mugs',
    name: 'Ugly Mugs',
    needs: ['violence', 'police'],
    ...EVERYWHERE,
    sure: 'B',
    partnerKind: 'police-report-support',
  },
  {
    id: 'police',
    name: 'Politie',
    needs: ['police', 'violence'],
    ...EVERYWHERE,
    website: 'politie.nl',
    phone: '0900-8844',
    sure: 'B',
  },
  {
    id: 'comensha',
    name: 'CoMensha',
    needs: ['forced'],
    ...EVERYWHERE,
    sure: 'B',
    partnerKind: 'trafficking-help',
  },
  {
    id: 'victim-support',
    name: 'Slachtofferhulp Nederland',
    needs: ['violence', 'police'],
    ...EVERYWHERE,
    sure: 'C',
    partnerKind: 'victim-support',
  },
  {
    id: 'fund',
    name: 'Schadefonds Geweldsmisdrijven',
    needs: ['violence', 'money'],
    ...EVERYWHERE,
    sure: 'C',
    partnerKind: 'compensation-fund',
  },
  {
    id: 'csg',
    name: 'Centrum Seksueel Geweld (CSG)',
    needs: ['violence', 'health'],
    ...EVERYWHERE,
    sure: 'C',
    partnerKind: 'victim-support',
  },
  {
    id: 'legal-desk',
    name: 'Juridisch Loket',
    needs: ['legal', 'home'],
    ...EVERYWHERE,
    phone: '0900-8020',
    sure: 'B',
    partnerKind: 'legal-desk',
  },
  {
    id: 'legal-aid',
    name: 'Raad voor Rechtsbijstand',
    needs: ['legal'],
    ...EVERYWHERE,
    website: 'rechtsbijstand.nl',
    sure: 'B',
    partnerKind: 'lawyer',
  },
  {
    id: 'ombudsman',
    name: 'Nationale ombudsman',
    needs: ['complaint'],
    ...EVERYWHERE,
    website: 'nationaleombudsman.nl',
    post: 'Postbus 93122, 2509 AC Den Haag',
    sure: 'B',
    partnerKind: 'ombudsman',
  },
  {
    id: 'kifid',
    name: 'Kifid',
    needs: ['money', 'complaint'],
    ...EVERYWHERE,
    website: 'kifid.nl',
    phone: '070-333 8 999',
    email: 'consumenten@kifid.nl',
    sure: 'B',
    partnerKind: 'kifid',
  },
  { id: 'afm', name: 'AFM', needs: ['money'], ...EVERYWHERE, website: 'afm.nl', sure: 'B' },
  {
    id: 'basic-account',
    name: 'Basisbankrekening',
    needs: ['money'],
    ...EVERYWHERE,
    website: 'www.basisbankrekening.nl',
    sure: 'B',
    partnerKind: 'basic-bank-account',
  },
  {
    id: 'kvk',
    name: 'KvK',
    needs: ['privacy', 'work'],
    ...EVERYWHERE,
    website: 'kvk.nl',
    sure: 'B',
  },
  { id: 'labour', name: 'Nederlandse Arbeidsinspectie', needs: ['work'], ...EVERYWHERE, sure: 'B' },
  {
    id: 'contract',
    name: 'sekswerkerfgoed.nl',
    needs: ['work'],
    ...EVERYWHERE,
    website: 'sekswerkerfgoed.nl',
    sure: 'B',
  },
  {
    id: 'digital',
    name: 'swdigitaal.nl',
    needs: ['privacy', 'money'],
    ...EVERYWHERE,
    website: 'swdigitaal.nl',
    sure: 'B',
  },
  {
    id: 'data-authority',
    name: 'Autoriteit Persoonsgegevens',
    needs: ['privacy', 'complaint'],
    ...EVERYWHERE,
    website: 'autoriteitpersoonsgegevens.nl',
    post: 'Postbus 93374, 2509 AJ Den Haag',
    sure: 'B',
    partnerKind: 'data-protection-authority',
  },
  {
    id: 'equal-board',
    name: 'College voor de Rechten van de Mens',
    needs: ['equal'],
    ...EVERYWHERE,
    website: 'oordelen.mensenrechten.nl',
    sure: 'B',
    partnerKind: 'equal-treatment-board',
  },
  {
    id: 'equal-local',
    name: 'Discriminatie.nl',
    needs: ['equal'],
    ...EVERYWHERE,
    sure: 'C',
    partnerKind: 'anti-discrimination',
  },
  {
    id: 'change',
    name: 'Uitstapprogramma',
    needs: ['change'],
    ...EVERYWHERE,
    sure: 'B',
    partnerKind: 'exit-programme',
  },
  {
    id: 'pg292',
    name: 'P&G292',
    needs: ['health', 'talk', 'legal'],
    ...AMSTERDAM,
    sure: 'B',
    partnerKind: 'social-work',
  },
  {
    id: 'red-light-united',
    name: 'Red Light United',
    needs: ['talk', 'work'],
    ...AMSTERDAM,
    sure: 'B',
    partnerKind: 'peer-organisation',
  },
  { id: 'pic', name: 'Prostitutie Informatie Centrum (PIC)', needs: ['talk'], ...AMSTERDAM, sure: 'B' },
  {
    id: 'belle',
    name: 'Belle (De Tussenvoorziening)',
    needs: ['talk'],
    // Gooi en Vechtstreek lies in the province of Noord-Holland.
    regions: ['utrecht', 'noord-holland'],
    place: 'Utrecht, Gooi en Vechtstreek',
    sure: 'B',
    partnerKind: 'social-work',
  },
  {
    id: 'shop',
    name: 'SHOP',
    needs: ['talk', 'forced', 'home'],
    ...THE_HAGUE,
    sure: 'B',
    partnerKind: 'social-work',
  },
  { id: 'spot46', name: 'Spot 46', needs: ['talk'], ...THE_HAGUE, sure: 'B', partnerKind: 'social-work' },
  {
    id: 'door2door',
    name: 'Door2Door (Humanitas)',
    needs: ['talk', 'home'],
    regions: ['zuid-holland'],
    place: 'Rotterdam',
    website: 'door2doorrotterdam.nl',
    sure: 'B',
    partnerKind: 'social-work',
  },
];
