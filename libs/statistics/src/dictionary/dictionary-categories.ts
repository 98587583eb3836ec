/** Categories that no list of the taxonomy has: bands of days, states that are read from several fields, short labels. */
import { DESK_LANGUAGES, type DeskLanguage } from '@app/kernel';
import type { Bilingual, Category } from './dimension.js';

function category(code: string, nl: string, en: string): Category {
  return { code, label: { nl, en } };
}

/** Calendar days from filing to the first message of the desk. Coarse, because a number of days points at a person. */
export const FIRST_ANSWER: readonly Category[] = [
  category('within-2-days', 'Binnen 2 dagen', 'Within 2 days'),
  category('within-week', '3 tot en met 7 dagen', '3 to 7 days'),
  category('within-2-weeks', '8 tot en met 14 dagen', '8 to 14 days'),
  category('later', 'Meer dan 14 dagen', 'More than 14 days'),
  category('not-yet', 'Nog geen bericht', 'No message yet'),
];

/** Calendar days from filing to the outcome. What is open stands with what took long, so that it is counted in one table only. */
export const OUTCOME_TIME: readonly Category[] = [
  category('within-4-weeks', 'Binnen 4 weken', 'Within 4 weeks'),
  category('within-12-weeks', '5 tot en met 12 weken', '5 to 12 weeks'),
  category('later-or-open', 'Langer, of nog niet afgesloten', 'Longer, or not closed yet'),
];

export const MEDIATION_RESULT: readonly Category[] = [
  category('none', 'Geen bemiddeling', 'No mediation'),
  category('running', 'Bemiddeling loopt', 'Mediation is running'),
  category('agreed', 'Afspraak gemaakt, loopt nog', 'Agreement made, not completed yet'),
  category('fulfilled', 'Afspraak nagekomen', 'Agreement kept'),
  category('broken', 'Afspraak niet nagekomen', 'Agreement broken'),
  category('ended', 'Gestopt zonder afspraak', 'Ended without an agreement'),
];

export const REFERRAL_OUTCOME: readonly Category[] = [
  category('none', 'Niet doorverwezen', 'Not referred'),
  category('on-its-way', 'Verwijzing loopt', 'Referral under way'),
  category('contact-made', 'Contact gelegd', 'Contact made'),
  category('helped', 'Geholpen', 'Helped'),
  category('not-reached', 'Afgewezen of niet gekomen', 'Declined or not come'),
];

/** Terms by who is bound and under which kind of law. A single term would often be a single case. */
export const TERM_GROUPS: readonly Category[] = [
  category('complaint', 'Overheid: klacht (Awb)', 'Public body: complaint (Awb)'),
  category('police', 'Politie: klacht (Politiewet)', 'Police: complaint (Police Act)'),
  category('decision', 'Overheid: besluit of bezwaar', 'Public body: decision or objection'),
  category('financial', 'Bank of verzekeraar', 'Bank or insurer'),
  category('data-protection', 'Privacyverzoek (AVG, Wpg)', 'Data protection request'),
  category('other', 'Andere instantie of regeling', 'Other body or scheme'),
  category('desk', 'Het loket zelf', 'The desk itself'),
];

const UNKNOWN = category('unknown', 'Onbekend of niet gezegd', 'Unknown or not said');

/** Types of institution taken together, for tables of some people only: a type would often be a single case. */
export const SECTORS: readonly Category[] = [
  category('government', 'Overheid, zonder politie en OM', 'Government, without police and justice'),
  category('police-justice', 'Politie en Openbaar Ministerie', 'Police and public prosecution'),
  category('finance', 'Banken en verzekeraars', 'Banks and insurers'),
  category('care', 'Zorg, hulp en onderwijs', 'Care, aid and education'),
  category('business', 'Verhuurders, exploitanten en bedrijven', 'Landlords, operators and businesses'),
  UNKNOWN,
];

/** Which sector a type of institution belongs to; what is not named here is unknown. */
export const TYPES_OF_SECTOR: Readonly<Record<string, readonly string[]>> = {
  government: [
    'tax-administration',
    'chamber-of-commerce',
    'municipality',
    'benefits-agency',
    'immigration-service',
    'labour-inspectorate',
    'other-public-body',
  ],
  'police-justice': ['police', 'public-prosecution'],
  finance: ['bank', 'payment-provider', 'insurer', 'health-insurer', 'mortgage-lender'],
  care: ['public-health-service', 'health-care', 'aid-organisation', 'education'],
  business: ['landlord', 'operator', 'online-platform', 'other-private'],
};

/** The four parts of the country of Eurostat (NUTS 1), of which a province would often be a single case. */
export const AREAS: readonly Category[] = [
  category('north', 'Noord-Nederland', 'North'),
  category('east', 'Oost-Nederland', 'East'),
  category('west', 'West-Nederland', 'West'),
  category('south', 'Zuid-Nederland', 'South'),
  UNKNOWN,
];

/** Amsterdam is a region of its own in our list, and part of the west. */
export const REGIONS_OF_AREA: Readonly<Record<string, readonly string[]>> = {
  north: ['groningen', 'friesland', 'drenthe'],
  east: ['overijssel', 'gelderland', 'flevoland'],
  west: ['utrecht', 'noord-holland', 'amsterdam', 'zuid-holland', 'zeeland'],
  south: ['noord-brabant', 'limburg'],
};

/** What counts as a refusal: of a service, of its continuation, and of taking down a report. */
export const REFUSALS: readonly string[] = ['refused-service', 'ended-service', 'report-refused'];

const LANGUAGE_NAMES: Record<DeskLanguage, Bilingual> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  es: { nl: 'Spaans', en: 'Spanish' },
  ro: { nl: 'Roemeens', en: 'Romanian' },
  bg: { nl: 'Bulgaars', en: 'Bulgarian' },
  hu: { nl: 'Hongaars', en: 'Hungarian' },
  pl: { nl: 'Pools', en: 'Polish' },
  ru: { nl: 'Russisch', en: 'Russian' },
};

export const LANGUAGES: readonly Category[] = DESK_LANGUAGES.map((code) => ({
  code,
  label: LANGUAGE_NAMES[code],
}));

/** Labels that would not fit beside a bar, by list and code. */
export const SHORT_LABELS: Record<string, Bilingual> = {
  'referral/police-report-support': {
    nl: 'Begeleiding bij aangifte',
    en: 'Support in reporting to the police',
  },
};
