/**
 * The cards: one page for each subject, with what she may expect, what they must do, and what she and we can do.
 * The sentences stand in the messages. Terms, laws and how sure we are come from the catalogue when a page is made.
 */
import type { ShownTerm } from './topics.js';

/** What we can do, as `cards.we.*` words it. */
export type OurHelp = 'explain' | 'watch' | 'complain' | 'talk' | 'refer' | 'signal';

/** Something outside the catalogue that we read. B: an older text or a page about it. */
export interface OutsideSource {
  cite: string;
  sure: 'A' | 'B' | 'C';
}

export interface CardLine {
  /** Last part of `cards.<slug>.expect.*` or `cards.<slug>.self.*`. */
  id: string;
  /** A row of the catalogue, or what else it rests on; advice of our own rests on nothing. */
  source?: string | OutsideSource;
}

export interface RightsCard {
  /** In the address, and so in the history of her browser: neutral. */
  slug: string;
  expect: readonly CardLine[];
  terms: readonly ShownTerm[];
  self: readonly CardLine[];
  we: readonly OurHelp[];
  /** Ids of signposts; none whose name or words would tell on paper what her work is. */
  help: readonly string[];
}

const CONDITIONS: OutsideSource = { cite: 'art. 2.2 Uitvoeringsregeling loonbelasting 2011', sure: 'B' };
const FICTIVE_WORK: OutsideSource = { cite: 'art. 2ca, 2e Uitvoeringsbesluit loonbelasting 1965', sure: 'B' };
const BANK_STANDARD: OutsideSource = { cite: 'NVB Sector Standaard, november 2023', sure: 'B' };
const SENSITIVE: OutsideSource = { cite: 'art. 9 AVG; Rb. Den Haag, maart 2018', sure: 'B' };
const PROGRAMMES: OutsideSource = { cite: 'Kamerbrief 18 november 2025 (DUUP)', sure: 'B' };

const OBJECTION: ShownTerm = { id: 'OBJ-6-7', from: 'decision-sent', late: 'file-anyway' };
const PUBLIC_COMPLAINT: ShownTerm = { id: 'AWB-9-11-6w', from: 'complaint-received', late: 'ombudsman' };
const ON_APPLICATION: ShownTerm = { id: 'DEC-4-13', from: 'application-received', late: 'default' };
const OWN_INSURANCE: ShownTerm = { id: 'UWV-VV', from: 'work-ended', late: 'lost' };
const SECRET_ADDRESS: ShownTerm = { id: 'GEM-BRP', from: 'request-received', late: 'objection' };

export const CARDS: readonly RightsCard[] = [
  {
    slug: 'bank',
    expect: [
      { id: 'person', source: 'BNK-CAT' },
      { id: 'business', source: BANK_STANDARD },
    ],
    terms: [
      { id: 'BNK-71f-1', late: 'bank' },
      { id: 'BNK-71h-1', from: 'application-complete', late: 'bank' },
      { id: 'BNK-71i', late: 'bank' },
      { id: 'BNK-43-3', from: 'complaint-sent', late: 'kifid' },
    ],
    self: [{ id: 'paper' }, { id: 'complain' }, { id: 'none', source: 'BNK-CONV' }],
    we: ['explain', 'complain', 'talk', 'signal'],
    help: ['kifid', 'afm', 'basic-account'],
  },
  {
    slug: 'police',
    expect: [
      { id: 'choice', source: 'SV-163' },
      { id: 'copy', source: 'POL-71-7' },
    ],
    terms: [
      { id: 'SV-163', late: 'police-report' },
      { id: 'POL-1J', from: 'happened', late: 'year' },
      { id: 'POL-72-10w', from: 'complaint-received', late: 'ombudsman' },
      { id: 'SGM-7', from: 'happened', late: 'fund' },
    ],
    self: [{ id: 'write' }, { id: 'someone', source: 'AWB-2-1' }],
    we: ['explain', 'complain', 'talk', 'refer'],
    help: ['police', 'ugly-mugs', 'victim-support', 'fund'],
  },
  {
    slug: 'tax',
    expect: [
      { id: 'someone', source: 'AWB-2-1' },
      { id: 'pay', source: 'TAX-IW9' },
    ],
    terms: [
      { id: 'TAX-22j', from: 'assessment', late: 'file-anyway' },
      { id: 'OBJ-7-10-6', from: 'objection-ended', late: 'default' },
      PUBLIC_COMPLAINT,
    ],
    self: [{ id: 'questions' }, { id: 'books' }, { id: 'hearing', source: 'TAX-25' }],
    we: ['explain', 'watch', 'complain', 'refer'],
    help: ['legal-desk', 'ombudsman'],
  },
  {
    slug: 'contract',
    expect: [
      { id: 'choose', source: CONDITIONS },
      { id: 'forbidden', source: CONDITIONS },
      { id: 'pay', source: CONDITIONS },
      { id: 'insurance', source: FICTIVE_WORK },
    ],
    terms: [PUBLIC_COMPLAINT, OWN_INSURANCE],
    self: [{ id: 'keep' }, { id: 'report' }],
    we: ['explain', 'complain', 'talk', 'signal'],
    help: ['labour', 'legal-desk'],
  },
  {
    slug: 'benefits',
    expect: [
      { id: 'letter', source: 'AWB-3-45' },
      { id: 'support', source: 'AWB-2-1' },
    ],
    terms: [
      ON_APPLICATION,
      OBJECTION,
      { id: 'UWV-ZW-B', from: 'decision-sent', late: 'file-anyway' },
      OWN_INSURANCE,
    ],
    self: [{ id: 'keep' }, { id: 'short', source: 'OBJ-6-5' }],
    we: ['explain', 'watch', 'complain', 'refer'],
    help: ['legal-desk', 'ombudsman'],
  },
  {
    slug: 'home',
    expect: [
      { id: 'goes-on', source: 'OBJ-6-16' },
      { id: 'equal', source: 'AWGB-GR' },
      { id: 'lawyer', source: 'WRB-12' },
    ],
    terms: [OBJECTION, PUBLIC_COMPLAINT],
    self: [{ id: 'today' }, { id: 'sign' }],
    we: ['explain', 'watch', 'talk', 'refer'],
    help: ['legal-desk', 'legal-aid'],
  },
  {
    slug: 'privacy',
    expect: [
      { id: 'sensitive', source: SENSITIVE },
      { id: 'home', source: 'KVK-51' },
    ],
    terms: [
      { id: 'AVG-12-3', from: 'request-received', late: 'privacy' },
      { id: 'KVK-51', from: 'request-received', late: 'default' },
      SECRET_ADDRESS,
      { id: 'WPG-25', from: 'request-received', late: 'police-data' },
    ],
    self: [{ id: 'ask' }, { id: 'post', source: 'KVK-51' }],
    we: ['explain', 'watch', 'complain', 'talk'],
    help: ['data-authority', 'kvk', 'digital'],
  },
  {
    slug: 'care',
    expect: [
      { id: 'doctor', source: CONDITIONS },
      { id: 'helper', source: 'GGD-VP' },
    ],
    terms: [
      { id: 'GGD-WKKGZ', from: 'complaint-sent', late: 'care' },
      { id: 'INS-ZVZ', late: 'skgz' },
    ],
    self: [{ id: 'tell' }, { id: 'ask' }],
    we: ['explain', 'complain', 'talk', 'refer'],
    help: ['ggd', 'soa-aids', 'pg292'],
  },
  {
    slug: 'change',
    expect: [{ id: 'programme', source: PROGRAMMES }, { id: 'free' }],
    terms: [OWN_INSURANCE, ON_APPLICATION, OBJECTION],
    self: [{ id: 'ask' }, { id: 'first' }],
    we: ['explain', 'refer', 'complain'],
    help: ['change', 'legal-desk'],
  },
];

export function cardOf(slug: string): RightsCard | undefined {
  return CARDS.find((card) => card.slug === slug);
}
