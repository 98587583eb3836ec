import type { DimensionId, SubjectText } from './dimension.js';
import { COURSE_TEXTS } from './texts-course.js';
import { HARM_TEXTS } from './texts-harm.js';
import { PEOPLE_TEXTS } from './texts-people.js';
import { WATCH_TEXTS } from './texts-watch.js';

export const SUBJECTS: Record<DimensionId, SubjectText> = {
  'institution-type': {
    label: { nl: 'Over wie het gaat', en: 'Who it is about' },
    meaning: {
      nl: 'De instantie of het bedrijf waarover iemand klaagde; ieder telt één keer.',
      en: 'The institution or business that someone complained about; each person counts once.',
    },
    definition: {
      nl: 'Soort instantie, door haar gekozen en door het loket nagekeken. Bij meer instanties telt de eerste.',
      en: 'Type of institution, chosen by her and checked by the desk. With several institutions the first counts.',
    },
  },
  conduct: {
    label: { nl: 'Wat er gebeurde', en: 'What happened' },
    meaning: {
      nl: 'Waarover mensen klaagden; iemand kan meer dingen hebben meegemaakt en telt dan bij elk ervan.',
      en: 'What people complained about; someone may have met several things and then counts in each of them.',
    },
    definition: {
      nl: 'Soort gedrag van de instantie, door haar gekozen uit een vaste lijst. Wie niets koos, telt bij geen enkele regel.',
      en: 'Kind of conduct of the institution, chosen by her from a fixed list. Who chose nothing counts in no row.',
    },
  },
  'stigma-perceived': {
    label: {
      nl: 'Speelde stigma een rol? Wat zij zelf zegt',
      en: 'Did stigma play a part? What she says herself',
    },
    meaning: {
      nl: 'Of iemand zelf vindt dat zij zo werd behandeld vanwege haar werk.',
      en: 'Whether someone thinks that she was treated this way because of her work.',
    },
    definition: {
      nl: 'Haar eigen antwoord, zonder oordeel van het loket.',
      en: 'Her own answer, without a judgement by the desk.',
    },
  },
  'stigma-assessed': {
    label: {
      nl: 'Speelde stigma een rol? Wat het loket vindt',
      en: 'Did stigma play a part? What the desk finds',
    },
    meaning: {
      nl: 'Of het loket na onderzoek vindt dat stigma meespeelde; niet elk knelpunt komt door stigma.',
      en: 'Whether the desk finds, after looking into it, that stigma played a part; not every obstacle comes from stigma.',
    },
    definition: {
      nl: 'Oordeel van een behandelaar, met een geschreven reden. "Niet beoordeeld" zijn ook alle zaken die nog lopen.',
      en: 'Finding of a caseworker, with a written reason. "Not assessed" includes every case that is still open.',
    },
  },
  'violence-form': {
    label: { nl: 'Vormen van geweld', en: 'Forms of violence' },
    meaning: {
      nl: 'Het geweld dat mensen bij hun klacht noemden; iemand kan meer vormen hebben meegemaakt.',
      en: 'The violence that people named with their complaint; someone may have met several forms.',
    },
    definition: {
      nl: 'De vier vormen van de brief van 28 juni 2019: wat zij vertelde en wat het loket vastlegde, samen, elke vorm één keer per persoon.',
      en: 'The four forms of the letter of 28 June 2019: what she told and what the desk recorded, together, each form once for each person.',
    },
  },
  region: {
    label: { nl: 'Waar', en: 'Where' },
    meaning: {
      nl: 'De streek waar het gebeurde; ieder telt één keer.',
      en: 'The part of the country where it happened; each person counts once.',
    },
    definition: {
      nl: 'Provincie van het voorval, met de regio Amsterdam apart.',
      en: 'Province of what happened, with the Amsterdam region apart.',
    },
  },
  outcome: {
    label: { nl: 'Hoe het afliep', en: 'How it ended' },
    meaning: {
      nl: 'Wat er van de klachten werd op de dag dat de cijfers werden vastgesteld.',
      en: 'What had become of the complaints on the day on which the figures were frozen.',
    },
    definition: {
      nl: 'Uitkomst die het loket bij het sluiten vastlegt. Een zaak die nog loopt, staat bij "nog niet afgesloten".',
      en: 'Outcome that the desk records on closing. A case that is still open stands under "not closed yet".',
    },
  },
  ...COURSE_TEXTS,
  ...HARM_TEXTS,
  ...PEOPLE_TEXTS,
  ...WATCH_TEXTS,
};
