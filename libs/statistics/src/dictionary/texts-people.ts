import type { DimensionId, SubjectText } from './dimension.js';

type People = Extract<DimensionId, 'work-type' | 'legal-form' | 'group' | 'language' | 'channel'>;

/** Who complained, and how they reached the desk. */
export const PEOPLE_TEXTS: Record<People, SubjectText> = {
  'work-type': {
    label: { nl: 'Waar zij werkt', en: 'Where she works' },
    meaning: {
      nl: 'De werkplek van wie een klacht indiende; ieder telt één keer.',
      en: 'The workplace of those who complained; each person counts once.',
    },
    definition: {
      nl: 'Werkvorm, door haar gekozen. Wie op meer plekken werkt, koos de plek waar de klacht over gaat.',
      en: 'Form of work, chosen by her. Who works in several places chose the one that the complaint is about.',
    },
  },
  'legal-form': {
    label: { nl: 'Hoe zij werkt', en: 'How she works' },
    meaning: {
      nl: 'Of iemand zelfstandig, in loondienst of met het voorwaardenpakket werkt.',
      en: 'Whether someone is self-employed, employed, or works under opting-in.',
    },
    definition: {
      nl: 'Juridische vorm van het werk, zoals zij die zelf noemde.',
      en: 'Legal form of the work, as she named it herself.',
    },
  },
  group: {
    label: { nl: 'Groepen', en: 'Groups' },
    meaning: {
      nl: 'Groepen waar mensen zichzelf toe rekenen; iemand kan bij meer groepen horen, of er geen noemen.',
      en: 'Groups that people count themselves among; someone may belong to several, or name none.',
    },
    definition: {
      nl: 'Alleen wat zij zelf koos uit een vaste lijst. Het loket vult hier niets in.',
      en: 'Only what she chose herself from a fixed list. The desk fills in nothing here.',
    },
  },
  language: {
    label: { nl: 'In welke taal', en: 'In which language' },
    meaning: {
      nl: 'De taal waarin iemand het loket schreef. Die zegt niet waar iemand vandaan komt.',
      en: 'The language in which someone wrote to the desk. It does not say where someone comes from.',
    },
    definition: {
      nl: 'Taal van het formulier op het moment van versturen.',
      en: 'Language of the form at the moment of sending.',
    },
  },
  channel: {
    label: { nl: 'Langs welke weg', en: 'By which way' },
    meaning: {
      nl: 'Hoe de klacht bij het loket kwam.',
      en: 'How the complaint reached the desk.',
    },
    definition: {
      nl: '"Met hulp" is via een organisatie die met haar samen invulde; "papier" is overgenomen van een formulier.',
      en: '"Assisted" is through an organisation that filled it in with her; "paper" was copied from a form.',
    },
  },
};
