/**
 * Which terms of the catalogue she gets to see, under which topic. What a term says in her words stands in the
 * messages; how long it is, by which law and how sure we are of it, comes from the catalogue when a page is made.
 */

/** The event from which she counts, as `rights.day.*` words it. */
export type CountedFrom =
  | 'application-complete'
  | 'application-received'
  | 'assessment'
  | 'complaint-received'
  | 'complaint-sent'
  | 'decision-sent'
  | 'final-answer'
  | 'findings-sent'
  | 'happened'
  | 'knew'
  | 'notice-received'
  | 'objection-decided'
  | 'objection-ended'
  | 'request-received'
  | 'should-have-ended'
  | 'work-ended';

/** What she can do when the term has passed, as `rights.late.*` words it. */
export type WhenLate =
  | 'afm'
  | 'authority'
  | 'bank'
  | 'care'
  | 'civil'
  | 'court'
  | 'default'
  | 'file-anyway'
  | 'fund'
  | 'kifid'
  | 'kifid-late'
  | 'lawyer'
  | 'lost'
  | 'objection'
  | 'ombudsman'
  | 'ombudsman-late'
  | 'police-data'
  | 'police-report'
  | 'privacy'
  | 'skgz'
  | 'year';

export interface ShownTerm {
  /** Id in the catalogue. */
  id: string;
  late: WhenLate;
  /** Left out where there is nothing to count, or where a date from a page would promise too much. */
  from?: CountedFrom;
}

export interface Topic {
  /** In the address, and so in the history of her browser: neutral. */
  slug: string;
  terms: readonly ShownTerm[];
}

const ACKNOWLEDGED: ShownTerm = { id: 'BNK-43-2', from: 'complaint-received', late: 'afm' };
const TO_KIFID: ShownTerm = { id: 'BNK-43-3', from: 'complaint-sent', late: 'kifid' };
const AT_KIFID: ShownTerm = { id: 'KIF-1J3M', from: 'final-answer', late: 'kifid-late' };
const CRIME_REPORT: ShownTerm = { id: 'SV-163', late: 'police-report' };
const POLICE_DATA: ShownTerm = { id: 'WPG-25', from: 'request-received', late: 'police-data' };

export const TOPICS: readonly Topic[] = [
  {
    slug: 'bank',
    terms: [
      { id: 'BNK-71f-1', late: 'bank' },
      { id: 'BNK-71f-4', from: 'application-complete', late: 'bank' },
      { id: 'BNK-71h-1', from: 'application-complete', late: 'bank' },
      { id: 'BNK-71i', late: 'bank' },
      { id: 'BNK-BIZ', late: 'civil' },
      ACKNOWLEDGED,
      TO_KIFID,
      AT_KIFID,
    ],
  },
  {
    slug: 'police',
    terms: [
      { id: 'POL-1J', from: 'happened', late: 'year' },
      { id: 'POL-72-10w', from: 'complaint-received', late: 'ombudsman' },
      { id: 'POL-72-14w', from: 'complaint-received', late: 'ombudsman' },
      CRIME_REPORT,
      POLICE_DATA,
    ],
  },
  {
    slug: 'public-bodies',
    terms: [
      { id: 'AWB-9-8-1b', from: 'happened', late: 'year' },
      { id: 'AWB-9-11-6w', from: 'complaint-received', late: 'ombudsman' },
      { id: 'AWB-9-11-10w', from: 'complaint-received', late: 'ombudsman' },
      { id: 'KVK-51', from: 'request-received', late: 'default' },
      { id: 'GEM-BRP', from: 'request-received', late: 'objection' },
    ],
  },
  {
    slug: 'decision',
    terms: [
      { id: 'OBJ-6-7', from: 'decision-sent', late: 'file-anyway' },
      { id: 'TAX-22j', from: 'assessment', late: 'file-anyway' },
      { id: 'UWV-ZW-B', from: 'decision-sent', late: 'file-anyway' },
      { id: 'IND-69', from: 'decision-sent', late: 'file-anyway' },
      { id: 'OBJ-7-10-6', from: 'objection-ended', late: 'default' },
      { id: 'OBJ-7-10-12', from: 'objection-ended', late: 'default' },
      { id: 'DEC-4-13', from: 'application-received', late: 'default' },
      { id: 'DEC-4-17-2W', from: 'notice-received', late: 'court' },
      { id: 'APP-6-7', from: 'objection-decided', late: 'file-anyway' },
    ],
  },
  {
    slug: 'insurer',
    terms: [
      ACKNOWLEDGED,
      TO_KIFID,
      AT_KIFID,
      { id: 'UWV-VV', from: 'work-ended', late: 'lost' },
      { id: 'INS-ZVZ', late: 'skgz' },
    ],
  },
  { slug: 'care', terms: [{ id: 'GGD-WKKGZ', from: 'complaint-sent', late: 'care' }] },
  {
    slug: 'privacy',
    terms: [
      { id: 'AVG-12-3', from: 'request-received', late: 'privacy' },
      { id: 'AP-3M', from: 'complaint-received', late: 'authority' },
      POLICE_DATA,
    ],
  },
  {
    slug: 'ombudsman',
    terms: [
      { id: 'OMB-9-24-1a', from: 'findings-sent', late: 'ombudsman-late' },
      { id: 'OMB-9-24-1b', from: 'should-have-ended', late: 'ombudsman-late' },
      { id: 'OMB-9-24-2', from: 'happened', late: 'ombudsman-late' },
    ],
  },
  {
    slug: 'compensation',
    terms: [
      CRIME_REPORT,
      { id: 'SGM-7', from: 'happened', late: 'fund' },
      { id: 'SGM-DEC', from: 'application-received', late: 'default' },
      { id: 'BW-310', from: 'knew', late: 'lawyer' },
    ],
  },
];

export function topicOf(slug: string): Topic | undefined {
  return TOPICS.find((topic) => topic.slug === slug);
}

/** A term that she can have worked out, under the first topic that shows it. */
export interface Countable extends ShownTerm {
  from: CountedFrom;
  topic: string;
}

export const COUNTABLE: ReadonlyMap<string, Countable> = countable();

function countable(): Map<string, Countable> {
  const found = new Map<string, Countable>();
  for (const { slug, terms } of TOPICS) {
    for (const { id, from, late } of terms) {
      if (from !== undefined && !found.has(id)) found.set(id, { id, from, late, topic: slug });
    }
  }
  return found;
}
