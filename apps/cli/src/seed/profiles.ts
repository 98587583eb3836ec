/**
 * What people complain about, and how often: weights after the bottlenecks that the letters of 2011 and 2019 name,
 * banks and municipalities first, with a long thin tail. Invented, so that tables look like real ones: many small cells.
 */
export interface Profile {
  weight: number;
  /** Probability of each kind of conduct. */
  conduct: Record<string, number>;
  /** Procedure and weight; `none` for a case that is only heard. */
  procedure: Record<string, number>;
  /** Terms of the catalogue that run once the institution has the complaint. */
  terms: string[];
  matter: 'decision' | 'conduct';
  setting?: string;
  perpetrator: string;
  /** Probability of each form of violence with its sub-form, on top of what every profile has. */
  violence?: Record<string, number>;
}

const CONTACT = {
  disrespect: 0.3,
  'unwanted-questions': 0.25,
  'not-taken-seriously': 0.2,
  'no-answer': 0.15,
};
const FINANCE = {
  'refused-service': 0.5,
  'ended-service': 0.25,
  'no-reasons-given': 0.35,
  'extra-demands': 0.3,
  suspicion: 0.15,
};
const EXCLUSION = { 'financial-economic/exclusion-from-finance': 0.55 };

export const PROFILES: Record<string, Profile> = {
  bank: {
    weight: 22,
    conduct: FINANCE,
    procedure: { 'financial-complaint': 8, informal: 2 },
    terms: ['BNK-43-2', 'BNK-43-3'],
    matter: 'decision',
    setting: 'bank',
    perpetrator: 'financial-institution',
    violence: EXCLUSION,
  },
  municipality: {
    weight: 14,
    conduct: {
      ...CONTACT,
      'eviction-or-closure': 0.2,
      'fine-or-enforcement': 0.2,
      'registration-as-sex-worker': 0.15,
      'privacy-breach': 0.15,
    },
    procedure: { 'awb-complaint': 5, objection: 3, 'data-protection': 1, informal: 1 },
    terms: ['AWB-9-11-6w'],
    matter: 'conduct',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  police: {
    weight: 11,
    conduct: {
      'report-refused': 0.45,
      'not-taken-seriously': 0.45,
      disrespect: 0.3,
      intimidation: 0.08,
      outing: 0.08,
    },
    procedure: { 'police-complaint': 7, 'police-report': 3 },
    terms: ['POL-72-10w'],
    matter: 'conduct',
    setting: 'police',
    perpetrator: 'client',
    violence: {
      'physical/hitting': 0.14,
      'physical/rough-handling': 0.1,
      'sexual/unwanted-sexual-services': 0.09,
      'sexual/rape': 0.06,
      'social-emotional/threats': 0.15,
    },
  },
  'tax-administration': {
    weight: 9,
    conduct: { ...CONTACT, suspicion: 0.15, 'wrong-information': 0.15 },
    procedure: { 'awb-complaint': 7, objection: 2, informal: 1 },
    terms: ['AWB-9-11-6w'],
    matter: 'conduct',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  'payment-provider': {
    weight: 6,
    conduct: FINANCE,
    procedure: { 'financial-complaint': 8, informal: 2 },
    terms: ['BNK-43-2', 'BNK-43-3'],
    matter: 'decision',
    setting: 'payment-service',
    perpetrator: 'financial-institution',
    violence: EXCLUSION,
  },
  landlord: {
    weight: 6,
    conduct: { 'refused-service': 0.35, 'eviction-or-closure': 0.45, outing: 0.15, intimidation: 0.12 },
    procedure: { civil: 3, informal: 5, none: 2 },
    terms: [],
    matter: 'decision',
    setting: 'housing',
    perpetrator: 'landlord',
  },
  operator: {
    weight: 6,
    conduct: { 'opting-in-breach': 0.7, intimidation: 0.2, disrespect: 0.2 },
    procedure: { 'opting-in-report': 6, none: 4 },
    terms: [],
    matter: 'conduct',
    setting: 'workplace',
    perpetrator: 'operator',
    violence: {
      'financial-economic/opting-in-breach': 0.5,
      'financial-economic/non-payment': 0.15,
      'social-emotional/humiliation': 0.15,
    },
  },
  insurer: {
    weight: 5,
    conduct: FINANCE,
    procedure: { 'financial-complaint': 8, informal: 2 },
    terms: ['BNK-43-2', 'BNK-43-3'],
    matter: 'decision',
    setting: 'insurer',
    perpetrator: 'financial-institution',
    violence: EXCLUSION,
  },
  'online-platform': {
    weight: 4,
    conduct: { 'ended-service': 0.6, 'no-reasons-given': 0.5, 'no-answer': 0.3 },
    procedure: { informal: 5, none: 5 },
    terms: [],
    matter: 'decision',
    setting: 'social-media',
    perpetrator: 'third-party',
  },
  'chamber-of-commerce': {
    weight: 4,
    conduct: { ...CONTACT, outing: 0.2, 'privacy-breach': 0.3 },
    procedure: { 'awb-complaint': 7, informal: 3 },
    terms: ['AWB-9-11-6w'],
    matter: 'conduct',
    setting: 'chamber-of-commerce',
    perpetrator: 'public-body',
  },
  'health-care': {
    weight: 4,
    conduct: { 'not-taken-seriously': 0.5, 'exit-pressure': 0.3, 'unwanted-questions': 0.3 },
    procedure: { 'care-complaint': 7, informal: 3 },
    terms: ['GGD-WKKGZ'],
    matter: 'conduct',
    setting: 'health-care',
    perpetrator: 'third-party',
  },
  'mortgage-lender': {
    weight: 2,
    conduct: FINANCE,
    procedure: { 'financial-complaint': 8, informal: 2 },
    terms: ['BNK-43-3'],
    matter: 'decision',
    setting: 'mortgage',
    perpetrator: 'financial-institution',
    violence: EXCLUSION,
  },
  'benefits-agency': {
    weight: 2,
    conduct: {
      'forced-suitable-work': 0.25,
      'wrong-information': 0.3,
      suspicion: 0.25,
      'exit-pressure': 0.1,
    },
    procedure: { objection: 5, 'awb-complaint': 5 },
    terms: ['AWB-9-11-6w'],
    matter: 'decision',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  unknown: {
    weight: 2,
    conduct: CONTACT,
    procedure: { none: 1 },
    terms: [],
    matter: 'conduct',
    perpetrator: 'unknown',
  },
  'health-insurer': {
    weight: 1.5,
    conduct: FINANCE,
    procedure: { 'financial-complaint': 1 },
    terms: ['BNK-43-3'],
    matter: 'decision',
    setting: 'insurer',
    perpetrator: 'financial-institution',
  },
  'immigration-service': {
    weight: 1.5,
    conduct: { suspicion: 0.4, 'no-answer': 0.3, 'no-reasons-given': 0.3 },
    procedure: { objection: 5, 'awb-complaint': 5 },
    terms: ['AWB-9-11-6w'],
    matter: 'decision',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  'other-private': {
    weight: 1.5,
    conduct: { 'refused-service': 0.6, outing: 0.1 },
    procedure: { informal: 1, none: 1 },
    terms: [],
    matter: 'conduct',
    perpetrator: 'third-party',
  },
  'aid-organisation': {
    weight: 1.2,
    conduct: { 'wrong-information': 0.5, 'exit-pressure': 0.4, 'no-answer': 0.2 },
    procedure: { informal: 1 },
    terms: [],
    matter: 'conduct',
    perpetrator: 'third-party',
  },
  'public-health-service': {
    weight: 1,
    conduct: CONTACT,
    procedure: { 'care-complaint': 1 },
    terms: ['GGD-WKKGZ'],
    matter: 'conduct',
    setting: 'health-care',
    perpetrator: 'public-body',
  },
  'other-public-body': {
    weight: 0.8,
    conduct: CONTACT,
    procedure: { 'awb-complaint': 1 },
    terms: ['AWB-9-11-6w'],
    matter: 'conduct',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  'labour-inspectorate': {
    weight: 0.7,
    conduct: CONTACT,
    procedure: { 'awb-complaint': 1 },
    terms: ['AWB-9-11-6w'],
    matter: 'conduct',
    setting: 'public-service',
    perpetrator: 'public-body',
  },
  education: {
    weight: 0.6,
    conduct: { outing: 0.5, disrespect: 0.4 },
    procedure: { informal: 1 },
    terms: [],
    matter: 'conduct',
    setting: 'education',
    perpetrator: 'third-party',
  },
  'public-prosecution': {
    weight: 0.5,
    conduct: { 'no-answer': 0.5, 'no-reasons-given': 0.5 },
    procedure: { 'non-prosecution': 1 },
    terms: [],
    matter: 'decision',
    setting: 'prosecution',
    perpetrator: 'public-body',
  },
};

/** Violence that can come with any complaint, each with its probability. */
export const VIOLENCE = {
  'social-emotional/humiliation': 0.12,
  'social-emotional/unwanted-questions': 0.12,
  'social-emotional/privacy-violation': 0.06,
  'social-emotional/stalking': 0.03,
  'financial-economic/theft': 0.02,
  'physical/rough-handling': 0.02,
  'sexual/sexual-harassment': 0.03,
} as const;

export const REGIONS = {
  'zuid-holland': 18,
  amsterdam: 17,
  'noord-brabant': 12,
  'noord-holland': 9,
  utrecht: 9,
  gelderland: 9,
  limburg: 6,
  overijssel: 5,
  groningen: 5,
  unknown: 4,
  friesland: 3,
  flevoland: 2,
  drenthe: 1.5,
  zeeland: 1.2,
  'prefer-not-to-say': 1,
  'outside-nl': 0.8,
} as const;

export const LANGUAGES = { nl: 44, en: 19, es: 12, ro: 9, bg: 5, hu: 4, pl: 4, ru: 3 } as const;
export const ANONYMITY = { A0: 22, A1: 48, A2: 30 } as const;
export const WISHES = {
  complaint: 0.45,
  mediation: 0.35,
  information: 0.3,
  'legal-advice': 0.2,
  'register-only': 0.12,
  'exit-support': 0.03,
} as const;
export const WORK_TYPES = {
  'independent-escort': 18,
  window: 16,
  home: 15,
  club: 11,
  'private-house': 10,
  online: 9,
  'escort-agency': 6,
  'massage-salon': 5,
  hotel: 3,
  street: 3,
  sauna: 2,
  other: 1,
  unknown: 6,
} as const;
export const LEGAL_FORMS = { 'self-employed': 45, 'opting-in': 28, employment: 2, unknown: 25 } as const;
export const GROUPS = {
  women: 0.6,
  men: 0.08,
  trans: 0.07,
  'non-binary': 0.03,
  undocumented: 0.04,
  'home-workers': 0.12,
} as const;
export const STIGMA_PERCEIVED = { yes: 48, partly: 18, no: 14, unknown: 17, 'prefer-not-to-say': 3 } as const;
export const STIGMA_ASSESSED = { plausible: 42, established: 26, 'not-established': 32 } as const;
export const OUTCOMES = {
  'information-given': 18,
  referred: 16,
  'registered-only': 14,
  'resolved-to-satisfaction': 13,
  upheld: 9,
  'agreement-fulfilled': 8,
  'partly-upheld': 7,
  'not-upheld': 6,
  'no-opinion': 3,
  'term-expired': 3,
  'agreement-breached': 2,
  'not-handled': 1,
} as const;
export const EXPRESSIONS = {
  refusal: 0.4,
  'extra-demands': 0.2,
  'unwanted-questions': 0.25,
  'not-taken-seriously': 0.2,
  suspicion: 0.1,
  humiliation: 0.1,
} as const;
export const OPTING_IN_BREACHES = {
  'own-working-times': 0.5,
  'own-clothing': 0.25,
  'no-fines': 0.35,
  'earnings-due-at-once': 0.2,
  'statement-with-every-payment': 0.15,
  'may-work-for-other-operators': 0.2,
} as const;
