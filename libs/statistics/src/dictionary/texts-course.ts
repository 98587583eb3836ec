import type { DimensionId, SubjectText } from './dimension.js';

type Course = Extract<
  DimensionId,
  | 'procedure'
  | 'mediation-result'
  | 'referral-kind'
  | 'referral-outcome'
  | 'first-answer'
  | 'outcome-time'
  | 'terms-met'
  | 'terms-late'
>;

/** What was done with the complaints, and how long it took. */
export const COURSE_TEXTS: Record<Course, SubjectText> = {
  procedure: {
    label: { nl: 'Langs welke procedure', en: 'By which procedure' },
    meaning: {
      nl: 'De procedure die bij de klacht past; bij een melding zonder procedure staat "onbekend".',
      en: 'The procedure that fits the complaint; a report without a procedure stands under "unknown".',
    },
    definition: {
      nl: 'Vastgelegd door een behandelaar. Wat nog niet is ingedeeld, staat ook bij "onbekend".',
      en: 'Recorded by a caseworker. What is not classified yet stands under "unknown" too.',
    },
  },
  'mediation-result': {
    label: { nl: 'Bemiddeling', en: 'Mediation' },
    meaning: {
      nl: 'Of het loket bemiddelde, en wat daar op de teldag van was geworden.',
      en: 'Whether the desk mediated, and what had become of it on the day of counting.',
    },
    definition: {
      nl: 'Stand van de laatste bemiddeling in de zaak. "Niet nagekomen" stelt een behandelaar vast na een gemiste afspraak.',
      en: 'State of the last mediation in the case. "Broken" is found by a caseworker after a promise was missed.',
    },
  },
  'referral-kind': {
    label: { nl: 'Waarheen verwezen', en: 'Where to' },
    meaning: {
      nl: 'De hulp waarnaar mensen zijn verwezen; iemand kan naar meer plekken zijn verwezen.',
      en: 'The help to which people were referred; someone may have been referred to several places.',
    },
    definition: {
      nl: 'Elke soort één keer per persoon, vanaf het aanbod. Een verwijzing waarvoor zij de toestemming introk, telt niet.',
      en: 'Each kind once for each person, from the offer on. A referral for which she withdrew her consent does not count.',
    },
  },
  'referral-outcome': {
    label: { nl: 'Wat verwijzen opleverde', en: 'What referral brought' },
    meaning: {
      nl: 'Of een verwijzing tot hulp leidde; bij meer verwijzingen telt de verst gekomen.',
      en: 'Whether a referral led to help; of several the one that came furthest counts.',
    },
    definition: {
      nl: '"Geholpen" is door haar of door de andere organisatie bevestigd. Ieder telt één keer.',
      en: '"Helped" was confirmed by her or by the other organisation. Each person counts once.',
    },
  },
  'first-answer': {
    label: { nl: 'Hoe snel het loket antwoordde', en: 'How soon the desk answered' },
    meaning: {
      nl: 'De tijd tot het eerste bericht van een medewerker, in grove klassen.',
      en: 'The time to the first message of a member of staff, in coarse classes.',
    },
    definition: {
      nl: 'Kalenderdagen van versturen tot het eerste bericht van het loket. Een automatische bevestiging telt niet.',
      en: 'Calendar days from sending to the first message of the desk. An automatic receipt does not count.',
    },
  },
  'outcome-time': {
    label: { nl: 'Hoe lang het duurde', en: 'How long it took' },
    meaning: {
      nl: 'De tijd tot een uitkomst, in grove klassen.',
      en: 'The time to an outcome, in coarse classes.',
    },
    definition: {
      nl: 'Kalenderdagen van versturen tot sluiten, ook als zij zelf stopte. Wat nog loopt, staat bij de langste klasse.',
      en: 'Calendar days from sending to closing, also when she stopped herself. What is still open stands in the longest class.',
    },
  },
  'terms-met': {
    label: { nl: 'Termijnen gehaald', en: 'Terms kept' },
    meaning: {
      nl: 'Mensen in wier zaak een termijn op tijd werd gehaald, naar wie aan zet was.',
      en: 'People in whose case a term was kept in time, by whose turn it was.',
    },
    definition: {
      nl: 'Wettelijke en eigen termijnen die voor hun laatste dag zijn afgerond. Elke soort één keer per persoon; iemand kan ook bij "gemist" staan.',
      en: 'Terms of the law and of the desk that were done before their last day. Each kind once for each person, who may stand under "missed" too.',
    },
  },
  'terms-late': {
    label: { nl: 'Termijnen gemist', en: 'Terms missed' },
    meaning: {
      nl: 'Mensen in wier zaak een termijn is verstreken, naar wie aan zet was.',
      en: 'People in whose case a term was missed, by whose turn it was.',
    },
    definition: {
      nl: 'Termijnen die te laat zijn afgerond, of op de teldag nog open en verstreken waren. Elke soort één keer per persoon.',
      en: 'Terms that were done too late, or were open and over on the day of counting. Each kind once for each person.',
    },
  },
};
