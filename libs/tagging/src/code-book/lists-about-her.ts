import type { TaxonomyList } from '@app/kernel';
import type { CodeBookList } from './code-book-list.js';

/** What she chooses herself when she files; the desk does not correct it. */
export const ABOUT_HER = {
  wish: {
    counts: [
      'Wat zij van het loket wil. Meer mag, en zij kan het later veranderen.',
      'What she wants from the desk. Several are possible, and she can change it later.',
    ],
    example: [
      'Zij wil uitleg en misschien een klacht: uitleg en klacht.',
      'She wants an explanation and perhaps a complaint: information and complaint.',
    ],
  },
  anonymity: {
    counts: [
      'Hoe ver haar naam mag gaan. Het loket gaat nooit verder dan zij koos.',
      'How far her name may go. The desk never goes further than she chose.',
    ],
    example: [
      'Zij geeft een telefoonnummer, maar de bank mag niets weten: alleen het loket.',
      'She gives a telephone number, and the bank may know nothing: only the desk.',
    ],
  },
  institutionType: {
    counts: [
      'Het soort instantie waar het over gaat; als er meer zijn, de instantie die iets moet veranderen.',
      'The kind of institution it is about; of several, the one that has to change something.',
    ],
    example: [
      'Een pinautomaat die is afgesloten: betaaldienst, niet bank.',
      'A card terminal that was cut off: payment provider, not bank.',
    ],
  },
  conduct: {
    counts: [
      'Wat de instantie deed of naliet. Ieder gedrag telt één keer per zaak.',
      'What the institution did or left undone. Each conduct counts once in a case.',
    ],
    example: [
      'De rekening is opgezegd in een brief zonder reden: dienst opgezegd en geen uitleg.',
      'The account was ended by a letter without a reason: service ended and no reasons given.',
    ],
  },
  legalForm: {
    counts: [
      'Hoe zij werkt volgens de afspraak, ook als de praktijk anders is.',
      'How she works by the agreement, also when practice differs.',
    ],
    example: [
      'Op papier opting-in, in de praktijk vaste tijden: opting-in, met de geschonden voorwaarde erbij.',
      'Opting-in on paper, fixed hours in practice: opting-in, with the breached condition beside it.',
    ],
  },
  workType: {
    counts: ['De plek waar zij meestal werkt.', 'The place where she mostly works.'],
    example: [
      'Afspraken via een website, ontvangst thuis: thuis.',
      'Appointments through a website, clients at home: home.',
    ],
  },
  group: {
    counts: [
      'Groepen waar zij zichzelf toe rekent. Nooit invullen voor haar.',
      'Groups to which she counts herself. Never filled in for her.',
    ],
    example: ['Zij noemt zich trans en vrouw: beide.', 'She calls herself trans and a woman: both.'],
  },
  region: {
    counts: [
      'Waar het gebeurde; is dat onbekend, waar zij werkt.',
      'Where it happened; if that is unknown, where she works.',
    ],
    example: [
      'Zij woont in Zeeland en werd in Amsterdam geweigerd: regio Amsterdam.',
      'She lives in Zeeland and was refused in Amsterdam: Amsterdam region.',
    ],
  },
  optingInCondition: {
    counts: [
      'Voorwaarden van het voorwaardenpakket die de exploitant volgens haar niet naleeft.',
      'Conditions of the opting-in package that the operator does not keep, as she says.',
    ],
    example: [
      'Een boete voor te laat komen: geen boetes én eigen werktijden.',
      'A fine for being late: no fines, and own working times.',
    ],
  },
} as const satisfies Partial<Record<TaxonomyList, CodeBookList>>;
