/** Public bodies (Awb), the police (Politiewet 2012, Sv 163) and the opting-in conditions (URLB 2011, 2.2). */
import type { CheckItem, Checklist } from './checklist.js';

export const PUBLIC_BODY: Checklist = {
  id: 'public-body',
  name: ['Behoorlijke behandeling door de overheid', 'Proper treatment by a public body'],
  items: [
    {
      id: 'conduct-not-decision',
      question: [
        'Gaat het om een gedraging, en niet om een besluit?',
        'Is it about conduct, and not about a decision?',
      ],
      law: 'Awb 9:8(1)(c)-(d)',
      sure: 'A',
      right: 'yes',
      follows: [
        'Tegen een besluit gaat bezwaar voor. De termijn van zes weken kan lopen: bewaak die eerst.',
        'Against a decision an objection comes first. The six weeks may be running: guard them first.',
      ],
      letter: 'objection',
    },
    {
      id: 'within-a-year',
      question: ['Is het korter dan een jaar geleden?', 'Was it less than a year ago?'],
      law: 'Awb 9:8(1)(b)',
      sure: 'A',
      right: 'yes',
      follows: [
        'De instantie hoeft de klacht niet te behandelen. Vraag het toch, met redenen.',
        'The body need not handle the complaint. Ask it all the same, with reasons.',
      ],
    },
    {
      id: 'acknowledged',
      question: [
        'Heeft de instantie de ontvangst schriftelijk bevestigd?',
        'Did the body acknowledge receipt in writing?',
      ],
      law: 'Awb 9:6',
      sure: 'A',
      right: 'yes',
      follows: [
        'Vraag na tien werkdagen om de bevestiging.',
        'Chase the acknowledgement after ten working days.',
      ],
    },
    {
      id: 'heard',
      question: ['Kon zij haar verhaal doen?', 'Was she heard?'],
      law: 'Awb 9:10',
      sure: 'A',
      right: 'yes',
      follows: [
        'Vraag alsnog om te worden gehoord; van het horen wordt een verslag gemaakt.',
        'Ask to be heard after all; a report of the hearing must be made.',
      ],
    },
    {
      id: 'in-time',
      question: [
        'Is de klacht binnen zes weken (of tien, met een commissie) afgehandeld, of schriftelijk vier weken verdaagd?',
        'Was it handled within six weeks (ten with a committee), or put off by four in writing?',
      ],
      law: 'Awb 9:11',
      sure: 'A',
      right: 'yes',
      follows: [
        'De termijn is voorbij: zij kan naar de ombudsman. Er is geen dwangsom voor een klacht.',
        'The term has passed: she can go to the ombudsman. There is no penalty for a complaint.',
      ],
      letter: 'ombudsman-petition',
    },
    {
      id: 'reasoned-findings',
      question: [
        'Kreeg zij bevindingen met redenen, en de ombudsman met de termijn?',
        'Did she get findings with reasons, and the ombudsman with the term?',
      ],
      law: 'Awb 9:12',
      sure: 'A',
      right: 'yes',
      follows: [
        'Vraag om de motivering. Wijs haar zelf op de ombudsman.',
        'Ask for the reasons. Point her to the ombudsman yourself.',
      ],
      letter: 'reasons-request',
    },
    {
      id: 'decided-in-time',
      question: [
        'Is op een aanvraag of bezwaar op tijd beslist?',
        'Was an application or objection decided in time?',
      ],
      law: 'Awb 4:13, 4:17, 7:10',
      sure: 'A',
      right: 'yes',
      follows: [
        'Stel de instantie in gebreke, en niet te vroeg: te vroeg werkt niet. Niet bij de IND.',
        'Send a notice of default, and not too early: too early has no effect. Not for the immigration service.',
      ],
      letter: 'default-notice',
    },
    {
      id: 'registered-as-sex-worker',
      question: [
        'Legde de instantie vast dat zij sekswerk doet?',
        'Did the body record that she does sex work?',
      ],
      law: 'AVG 9; Rb. Den Haag 2018',
      sure: 'B',
      right: 'no',
      follows: [
        'Dit is een gegeven over het seksuele leven. Vraag inzage.',
        'This is data about sexual life. Ask for access.',
      ],
      letter: 'access-request',
    },
  ],
};

export const POLICE_REPORT: Checklist = {
  id: 'police-report',
  name: ['Aangifte', 'Report to the police'],
  items: [
    {
      id: 'report-taken',
      question: ['Nam de politie de aangifte op?', 'Did the police take the report?'],
      law: 'Sv 163(6)',
      sure: 'B',
      right: 'yes',
      follows: [
        'De politie is verplicht een aangifte op te nemen. Vraag een nieuwe afspraak, met iemand erbij als zij dat wil.',
        'The police are obliged to take a report. Ask for a new appointment, with company if she wants.',
      ],
      letter: 'police-complaint',
    },
    {
      id: 'copy-given',
      question: ['Kreeg zij een kopie van de aangifte?', 'Did she get a copy of the report?'],
      law: 'Sv 163(4)',
      sure: 'B',
      right: 'yes',
      follows: ['Vraag om de kopie.', 'Ask for the copy.'],
    },
    {
      id: 'asked-about-work',
      question: [
        'Vroeg de politie zonder reden naar haar werk of verblijf?',
        'Did the police ask about her work or residence without a reason?',
      ],
      law: 'Awb 9:2; Politiewet 67a-72',
      sure: 'A',
      right: 'no',
      follows: ['Dit kan een klacht over bejegening zijn.', 'This can be a complaint about treatment.'],
      letter: 'police-complaint',
    },
    {
      id: 'not-pursued',
      question: [
        'Kreeg zij bericht dat de zaak niet wordt opgepakt of vervolgd?',
        'Was she told that the case is not pursued or prosecuted?',
      ],
      law: 'Sv 12, 12k, 12l, 51a',
      sure: 'B',
      right: 'no',
      follows: [
        'Zij kan beklag doen bij het gerechtshof, soms binnen drie maanden. Verwijs dezelfde week naar een advocaat.',
        'She can complain to the court of appeal, sometimes within three months. Refer to a lawyer this week.',
      ],
    },
  ],
};

/** The numbered conditions of the opting-in regime that a caseworker can check; nearly all end in a report to the tax administration. */
const CONDITIONS: readonly [id: string, nl: string, en: string, law: string, sure: 'A' | 'B' | 'C'][] = [
  [
    'refuse-and-times',
    'Mag zij klanten en handelingen weigeren en haar eigen tijden kiezen?',
    'May she refuse clients and acts and choose her own times?',
    'URLB 2.2(2)(a)',
    'B',
  ],
  ['clothing', 'Kiest zij haar kleding zelf?', 'Does she choose her own clothing?', 'URLB 2.2(2)(b)', 'B'],
  ['no-alcohol', 'Mag zij alcohol weigeren?', 'May she refuse alcohol?', 'URLB 2.2(2)(c)', 'B'],
  ['own-doctor', 'Kiest zij haar eigen arts?', 'Does she choose her own doctor?', 'URLB 2.2(2)(d)', 'B'],
  [
    'earnings-in-writing',
    'Staan de afspraken over het verdienen op papier?',
    'Are the earnings agreed in writing?',
    'URLB 2.2(3)(a)',
    'B',
  ],
  [
    'statements',
    'Krijgt zij bij elke betaling een overzicht, en elk jaar?',
    'Does she get a statement at each payment and each year?',
    'URLB 2.2(3)(b)',
    'B',
  ],
  ['paid-at-once', 'Krijgt zij haar geld meteen?', 'Is she paid at once?', 'URLB 2.2(3)(c)', 'B'],
  ['no-fines', 'Blijven boetes uit?', 'Are there no fines?', 'URLB 2.2(3)(d)', 'B'],
  [
    'extra-work',
    'Krijgt zij extra werk volledig betaald?',
    'Is she paid in full for extra work?',
    'URLB 2.2(3)(e)',
    'B',
  ],
  [
    'written-agreement',
    'Is er een geschreven overeenkomst met haar?',
    'Is there a written agreement with her?',
    'URLB 2.2(1)(f)',
    'B',
  ],
  [
    'everyone',
    'Geldt het pakket voor alle sekswerkers van deze exploitant?',
    'Does it apply to all sex workers of this operator?',
    'URLB 2.2(1)(g)',
    'B',
  ],
  [
    'tax-remitted',
    'Draagt de exploitant de belasting op tijd af?',
    'Does the operator remit the tax in time?',
    'URLB 2.2(1)(h)',
    'B',
  ],
  [
    'other-operators',
    'Mag zij ook voor anderen werken?',
    'May she work for others too?',
    'Kamerbrief 28-6-2019',
    'A',
  ],
  [
    'condom-and-privacy',
    'Wordt zij niet gedwongen zonder condoom te werken, en blijven haar gegevens geheim?',
    'Is she never forced to work without a condom, and are her data kept secret?',
    'soaaids.nl',
    'B',
  ],
];

export const OPTING_IN: Checklist = {
  id: 'opting-in',
  name: ['Voorwaardenpakket (opting-in)', 'Opting-in conditions'],
  items: CONDITIONS.map(([id, nl, en, law, sure]): CheckItem => ({
    id,
    question: [nl, en],
    law,
    sure,
    right: 'yes',
    follows: [
      'Zij kan dit melden bij de Belastingdienst, die meldingen onderzoekt. Alleen als zij dat wil.',
      'She can report this to the tax administration, which looks into reports. Only if she wants.',
    ],
  })),
};
