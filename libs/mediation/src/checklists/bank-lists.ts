/** Banks and insurers: Wft 4:17, 4:71f-4:71i, BGfo 40-44, HR 5-11-2021 (ECLI:NL:HR:2021:1652), NVB sector standard 2023. */
import type { Checklist } from './checklist.js';

export const BASIC_ACCOUNT: Checklist = {
  id: 'basic-account',
  name: ['Basisbetaalrekening (privé)', 'Basic payment account (private)'],
  items: [
    {
      id: 'lawful-consumer',
      question: [
        'Vraagt zij de rekening als consument aan, en verblijft zij rechtmatig in de EU?',
        'Does she apply as a consumer, and does she stay lawfully in the EU?',
      ],
      law: 'Wft 4:71f(1)-(3)',
      sure: 'A',
      right: 'yes',
      follows: [
        'Dan is er geen recht op een basisbetaalrekening. Kijk bij de zakelijke rekening, of bij de convenantrekening.',
        'Then there is no right to a basic account. See the business account, or the covenant account.',
      ],
    },
    {
      id: 'within-ten-days',
      question: [
        'Besliste de bank binnen tien werkdagen na de volledige aanvraag?',
        'Did the bank decide within ten working days of the complete application?',
      ],
      law: 'Wft 4:71f(4), 4:71h(1)',
      sure: 'A',
      right: 'yes',
      follows: [
        'De bank is te laat. Vraag om een beslissing met redenen.',
        'The bank is late. Ask for a decision with reasons.',
      ],
      letter: 'reasons-request',
    },
    {
      id: 'in-writing',
      question: [
        'Kwam de weigering schriftelijk en kosteloos?',
        'Did the refusal come in writing, free of charge?',
      ],
      law: 'Wft 4:71h(2)',
      sure: 'A',
      right: 'yes',
      follows: ['Vraag om de weigering op papier.', 'Ask for the refusal in writing.'],
      letter: 'reasons-request',
    },
    {
      id: 'reasons-given',
      question: ['Gaf de bank redenen?', 'Did the bank give reasons?'],
      law: 'Wft 4:71h(2)',
      sure: 'A',
      right: 'yes',
      follows: [
        'Geen redenen gegeven: vraag om de redenen. Alleen de Wwft, de nationale veiligheid of de openbare orde mag dat beletten.',
        'No reasons given: ask for the reasons. Only the Wwft, national security or public order may prevent that.',
      ],
      letter: 'reasons-request',
    },
    {
      id: 'names-complaints-procedure',
      question: [
        'Noemt de brief de interne klachtenprocedure van de bank?',
        'Does the letter name the complaints procedure of the bank?',
      ],
      law: 'Wft 4:71h(3), 4:17',
      sure: 'A',
      right: 'yes',
      follows: [
        'Dit ontbreekt: een grond voor de klacht, en een signaal voor de AFM.',
        'This is missing: a ground for the complaint, and a signal for the AFM.',
      ],
    },
    {
      id: 'names-supervisors',
      question: [
        'Noemt de brief de AFM en het Kifid met hun gegevens?',
        'Does the letter name the AFM and Kifid with their contact details?',
      ],
      law: 'Wft 4:71h(3)',
      sure: 'A',
      right: 'yes',
      follows: [
        'Dit ontbreekt: een grond voor de klacht. Wijs haar zelf op het Kifid en let op de termijn.',
        'This is missing: a ground for the complaint. Point her to Kifid yourself and mind the term.',
      ],
    },
    {
      id: 'ground-on-the-list',
      question: [
        'Staat de gegeven reden op de gesloten lijst (Wwft; geen echt belang in Nederland; al een rekening of aanvraag; bepaalde veroordeling; eerder misbruik; verklaring geweigerd)?',
        'Is the reason on the closed list (Wwft; no genuine interest in the Netherlands; account or application elsewhere; certain convictions; earlier misuse; declaration refused)?',
      ],
      law: 'Wft 4:71g(1)-(2)',
      sure: 'A',
      right: 'yes',
      follows: [
        'Deze reden mag niet. Het beroep staat niet op de lijst.',
        'This reason is not allowed. A profession is not on the list.',
      ],
      letter: 'reasons-request',
    },
    {
      id: 'her-work-as-reason',
      question: ['Noemde de bank haar werk als reden?', 'Did the bank give her work as the reason?'],
      law: 'Wft 4:71g; EU-Handvest art. 21',
      sure: 'A',
      right: 'no',
      follows: [
        'Haar werk is geen grond. Dit kan een categorische weigering zijn: kijk of er een signaal is.',
        'Her work is no ground. This can be a categorical refusal: see whether there is a signal.',
      ],
      letter: 'reasons-request',
    },
  ],
};

export const BUSINESS_ACCOUNT: Checklist = {
  id: 'business-account',
  name: ['Zakelijke rekening', 'Business account'],
  items: [
    {
      id: 'individual-test',
      question: [
        'Keek de bank naar haar eigen omstandigheden?',
        'Did the bank look at her own circumstances?',
      ],
      law: 'HR 5-11-2021, ECLI:NL:HR:2021:1652',
      sure: 'B',
      right: 'yes',
      follows: [
        'Vraag om een individuele toets. Een bank kan gezien haar functie verplicht zijn een rekening aan te bieden.',
        'Ask for an individual test. Given its role a bank may be obliged to offer an account.',
      ],
      letter: 'reasons-request',
    },
    {
      id: 'reasoned-decision',
      question: ['Is er een beslissing met redenen?', 'Is there a decision with reasons?'],
      law: 'Kamerstuk 32 211 nr. 63; NVB-standaard 2023',
      sure: 'B',
      right: 'yes',
      follows: ['Geen redenen gegeven: vraag om redenen.', 'No reasons given: ask for reasons.'],
      letter: 'reasons-request',
    },
    {
      id: 'registered',
      question: [
        'Is zij ingeschreven bij de KvK en heeft zij een aangifte inkomstenbelasting of btw?',
        'Is she registered with the Chamber of Commerce, with an income-tax or VAT return?',
      ],
      law: 'NVB-standaard sekswerkers (2023)',
      sure: 'B',
      right: 'yes',
      follows: [
        'Dit is een criterium van de sector. Verwijs naar een boekhouder als zij dat wil.',
        'This is a criterion of the sector. Refer to an accountant if she wants.',
      ],
    },
    {
      id: 'cash-within-limits',
      question: [
        'Blijft het contante geld onder € 10.000 per maand en € 80.000 per jaar?',
        'Does her cash stay below € 10,000 a month and € 80,000 a year?',
      ],
      law: 'NVB-standaard sekswerkers (2023)',
      sure: 'B',
      right: 'yes',
      follows: [
        'Boven deze grens mag de bank meer vragen. Bespreek welke uitleg zij kan geven.',
        'Above this limit the bank may ask more. Discuss which explanation she can give.',
      ],
    },
    {
      id: 'her-work-as-reason',
      question: ['Was haar werk op zichzelf de reden?', 'Was her work as such the reason?'],
      law: 'Kamerstuk 32 211 nr. 63, par. 5',
      sure: 'A',
      right: 'no',
      follows: [
        'Dit is een categorische weigering: wijs de bank op de sectorstandaard en kijk of er een signaal is. Kifid behandelt dit waarschijnlijk niet; overleg met een advocaat over een kort geding.',
        'This is a categorical refusal: point the bank to the sector standard and see whether there is a signal. Kifid probably does not handle it; ask a lawyer about summary proceedings.',
      ],
      letter: 'reasons-request',
    },
  ],
};

export const INSURER: Checklist = {
  id: 'insurer',
  name: ['Verzekeraar', 'Insurer'],
  items: [
    {
      id: 'reasons-given',
      question: ['Gaf de verzekeraar redenen?', 'Did the insurer give reasons?'],
      law: 'Wft 4:17',
      sure: 'B',
      right: 'yes',
      follows: ['Vraag om redenen.', 'Ask for reasons.'],
      letter: 'reasons-request',
    },
    {
      id: 'confirmed-in-two-weeks',
      question: [
        'Bevestigde de verzekeraar de klacht binnen twee weken, met een termijn?',
        'Did the insurer confirm the complaint within two weeks, with a term?',
      ],
      law: 'BGfo 43(2)',
      sure: 'B',
      right: 'yes',
      follows: [
        'Dit is een signaal voor de AFM. Na acht weken kan zij naar het Kifid.',
        'This is a signal for the AFM. After eight weeks she can go to Kifid.',
      ],
    },
    {
      id: 'pointed-to-kifid',
      question: [
        'Wees een afwijzing op het Kifid, met de termijn, en op de rechter?',
        'Did a rejection point to Kifid, with the term, and to the court?',
      ],
      law: 'BGfo 42',
      sure: 'B',
      right: 'yes',
      follows: [
        'Dit ontbreekt: een grond voor de klacht. Wijs haar zelf op het Kifid.',
        'This is missing: a ground for the complaint. Point her to Kifid yourself.',
      ],
    },
    {
      id: 'medical-ground',
      question: [
        'Is een arbeidsongeschiktheidsverzekering om medische redenen geweigerd?',
        'Was disability insurance refused on medical grounds?',
      ],
      law: 'Vangnetverzekering (Verbond van Verzekeraars)',
      sure: 'C',
      right: 'no',
      follows: [
        'Vraag de verzekeraar nu naar de vangnetverzekering en de datum tot wanneer dat kan. De bronnen spreken elkaar tegen.',
        'Ask the insurer now about the safety-net insurance and the date until which it is open. The sources contradict each other.',
      ],
    },
    {
      id: 'basic-health-insurance',
      question: ['Gaat het om de basiszorgverzekering?', 'Is it about basic health insurance?'],
      law: 'Zorgverzekeringswet',
      sure: 'C',
      right: 'no',
      follows: [
        'Daarvoor geldt een plicht om te accepteren. Geschillen gaan naar de SKGZ en niet naar het Kifid.',
        'For that there is a duty to accept. Disputes go to the SKGZ and not to Kifid.',
      ],
    },
  ],
};
