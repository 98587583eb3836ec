import type { DimensionId, SubjectText } from './dimension.js';

type Harm = Extract<
  DimensionId,
  'violence-sub' | 'stigma-setting' | 'stigma-expression' | 'ground' | 'opting-in-breach'
>;

/** What was done to people, in more detail. */
export const HARM_TEXTS: Record<Harm, SubjectText> = {
  'violence-sub': {
    label: { nl: 'Geweld, nader', en: 'Violence in detail' },
    meaning: {
      nl: 'Wat er precies gebeurde binnen de vier vormen van geweld; iemand kan bij meer regels meetellen.',
      en: 'What exactly happened within the four forms of violence; someone may count in several rows.',
    },
    definition: {
      nl: 'Deelvorm uit de lijst bij de brief van 28 juni 2019: wat zij vertelde en wat het loket vastlegde samen, elke deelvorm één keer per persoon.',
      en: 'Sub-form of the list with the letter of 28 June 2019: what she told and what the desk recorded, together, each sub-form once for each person.',
    },
  },
  'stigma-setting': {
    label: { nl: 'Waar stigma speelde', en: 'Where stigma played' },
    meaning: {
      nl: 'De omgeving waarin mensen zich om hun werk anders behandeld voelden.',
      en: 'The setting in which people felt treated differently because of their work.',
    },
    definition: {
      nl: 'Door haar gekozen uit een vaste lijst; meer antwoorden kunnen, geen antwoord ook.',
      en: 'Chosen by her from a fixed list; several answers are possible, and none.',
    },
  },
  'stigma-expression': {
    label: { nl: 'Hoe stigma zich liet zien', en: 'How stigma showed itself' },
    meaning: {
      nl: 'De vorm die het stigma had, in klachten die het loket op stigma heeft beoordeeld.',
      en: 'The shape that the stigma had, in complaints that the desk has assessed for stigma.',
    },
    definition: {
      nl: 'Vastgelegd door een behandelaar bij het oordeel over stigma, met een geschreven reden.',
      en: 'Recorded by a caseworker with the finding on stigma, with a written reason.',
    },
  },
  ground: {
    label: { nl: 'Grond van ongelijke behandeling', en: 'Ground of unequal treatment' },
    meaning: {
      nl: 'De grond waarop iemand volgens het loket anders is behandeld.',
      en: 'The ground on which, as the desk sees it, someone was treated differently.',
    },
    definition: {
      nl: 'Gronden van de gelijkebehandelingswetten en "beroep: sekswerk", dat geen wettelijke grond is. Vastgelegd bij het oordeel over stigma.',
      en: 'Grounds of the equal treatment acts, and "occupation: sex work", which is no ground in law. Recorded with the finding on stigma.',
    },
  },
  'opting-in-breach': {
    label: { nl: 'Voorwaardenpakket: wat niet klopte', en: 'Opting-in: what was not kept' },
    meaning: {
      nl: 'Voorwaarden van opting-in die volgens de klacht niet zijn nageleefd; van belang voor de evaluatie door de Belastingdienst.',
      en: 'Conditions of opting-in that were not kept according to the complaint; of use to the evaluation by the tax administration.',
    },
    definition: {
      nl: 'Door haar gekozen uit de voorwaarden van het pakket; iemand kan meer voorwaarden noemen.',
      en: 'Chosen by her from the conditions of the scheme; someone may name several.',
    },
  },
};
