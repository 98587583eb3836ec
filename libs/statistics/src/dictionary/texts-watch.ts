import type { Bilingual, DimensionId, SubjectText } from './dimension.js';

type Watch = Extract<
  DimensionId,
  'refusal-sector' | 'late-sector' | 'help-gap' | 'exit-gap-area' | 'exit-gap-group'
>;

/** What the Platform watches: who refuses, who lets terms pass, and where help is missing. */
export const WATCH_TEXTS: Record<Watch, SubjectText> = {
  'refusal-sector': {
    label: { nl: 'Weigering: door welke sector', en: 'Refusals: by which sector' },
    meaning: {
      nl: 'Over welk soort instantie mensen klaagden die iets werd geweigerd of opgezegd.',
      en: 'Which kind of institution people complained about who were refused something, or had it ended.',
    },
    definition: {
      nl: 'Alleen mensen die "dienst geweigerd", "dienst opgezegd" of "aangifte geweigerd" noemden. Ieder telt één keer, bij de sector van de eerste instantie.',
      en: 'Only people who named a refused service, an ended service or a refused report to the police. Each counts once, in the sector of the first institution.',
    },
  },
  'late-sector': {
    label: { nl: 'Termijn gemist: door welke sector', en: 'Terms missed: by which sector' },
    meaning: {
      nl: 'Over welk soort instantie mensen klaagden in wier zaak een ander dan het loket een termijn miste.',
      en: 'Which kind of institution people complained about in whose case somebody other than the desk missed a term.',
    },
    definition: {
      nl: 'Alleen mensen in wier zaak een termijn van een instantie te laat of verstreken was; termijnen van het loket zelf tellen niet. Ieder telt één keer, bij de sector van de eerste instantie.',
      en: 'Only people in whose case a term of an institution was done too late or is over; terms of the desk itself do not count. Each counts once, in the sector of the first institution.',
    },
  },
  'help-gap': {
    label: { nl: 'Hulp die er niet was', en: 'Help that was not there' },
    meaning: {
      nl: 'Mensen voor wie het loket hulp zocht die in hun streek of voor hun groep niemand geeft.',
      en: 'People for whom the desk looked for help that nobody gives in their part of the country or for their group.',
    },
    definition: {
      nl: 'Vastgelegd door een behandelaar toen geen enkele organisatie op de lijst van het loket paste. Elke soort hulp één keer per persoon.',
      en: 'Recorded by a caseworker when no organisation on the list of the desk fitted. Each kind of help once for each person.',
    },
  },
  'exit-gap-area': {
    label: { nl: 'Geen uitstapprogramma: waar', en: 'No exit programme: where' },
    meaning: {
      nl: 'In welk deel van het land mensen een uitstapprogramma zochten dat er voor hen niet was.',
      en: 'In which part of the country people looked for an exit programme that was not there for them.',
    },
    definition: {
      nl: 'Alleen mensen voor wie "uitstapprogramma" bij de hulp staat die er niet was; ieder telt één keer. Noord is Groningen, Friesland en Drenthe; oost Overijssel, Gelderland en Flevoland; zuid Noord-Brabant en Limburg; de rest is west.',
      en: 'Only people for whom an exit programme stands among the help that was not there; each counts once. North is Groningen, Friesland and Drenthe; east Overijssel, Gelderland and Flevoland; south Noord-Brabant and Limburg; the rest is west.',
    },
  },
  'exit-gap-group': {
    label: { nl: 'Geen uitstapprogramma: voor wie', en: 'No exit programme: for whom' },
    meaning: {
      nl: 'Tot welke groep mensen horen die een uitstapprogramma zochten dat er voor hen niet was.',
      en: 'To which group people belong who looked for an exit programme that was not there for them.',
    },
    definition: {
      nl: 'Alleen mensen voor wie "uitstapprogramma" bij de hulp staat die er niet was. Iemand kan bij meer groepen horen, of er geen noemen.',
      en: 'Only people for whom an exit programme stands among the help that was not there. Someone may belong to several groups, or name none.',
    },
  },
};

/** Who is counted in the tables that are about some people only. */
export const AMONG: Partial<Record<DimensionId, Bilingual>> = {
  'refusal-sector': {
    nl: 'mensen die iets werd geweigerd of opgezegd',
    en: 'people who were refused something, or had it ended',
  },
  'late-sector': {
    nl: 'mensen in wier zaak een instantie een termijn miste',
    en: 'people in whose case an institution missed a term',
  },
  'exit-gap-area': {
    nl: 'mensen voor wie er geen uitstapprogramma was',
    en: 'people for whom there was no exit programme',
  },
  'exit-gap-group': {
    nl: 'mensen voor wie er geen uitstapprogramma was',
    en: 'people for whom there was no exit programme',
  },
};
