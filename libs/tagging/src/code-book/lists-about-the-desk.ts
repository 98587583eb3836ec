import type { TaxonomyList } from '@app/kernel';
import type { CodeBookList } from './code-book-list.js';

/** What the desk chooses while it handles a case. */
export const ABOUT_THE_DESK = {
  procedure: {
    counts: [
      'De weg die nu loopt. Volgt er een andere, dan verandert de code en blijven de oude termijnen in de geschiedenis.',
      'The way that is taken now. If another follows, the code changes and the old terms stay in the history.',
    ],
    example: [
      'Eerst een gesprek, dan een klaagschrift: eerst bemiddeling, daarna klacht Awb.',
      'First a talk, then a written complaint: first mediation, then complaint under the Awb.',
    ],
  },
  referral: {
    counts: [
      'Het soort hulp waarnaar met haar toestemming is verwezen.',
      'The kind of help to which she was referred with her consent.',
    ],
    example: [
      'Een advocaat via het Juridisch Loket: twee verwijzingen, elk met een eigen uitkomst.',
      'A lawyer through the legal desk: two referrals, each with its own outcome.',
    ],
  },
  referralOutcome: {
    counts: [
      'Waar de verwijzing nu staat. Geholpen is haar woord, niet dat van de partner.',
      'Where the referral stands. Helped is her word, not that of the partner.',
    ],
    example: [
      'De partner belde, zij kwam niet: niet verschenen.',
      'The partner called, she did not come: no-show.',
    ],
  },
  outcome: {
    counts: [
      'Hoe de zaak eindigde, gezien vanuit wat zij wilde. Eén code per zaak.',
      'How the case ended, seen from what she wanted. One code for a case.',
    ],
    example: [
      'De bank geeft de rekening terug na bemiddeling: naar tevredenheid opgelost, niet gegrond.',
      'The bank gives the account back after mediation: resolved to satisfaction, not upheld.',
    ],
  },
  channel: {
    counts: ['Langs welke weg het verhaal binnenkwam.', 'The way on which the story came in.'],
    example: [
      'Een partner vulde het met haar in op de website: met hulp.',
      'A partner filled it in with her on the website: assisted.',
    ],
  },
} as const satisfies Partial<Record<TaxonomyList, CodeBookList>>;
