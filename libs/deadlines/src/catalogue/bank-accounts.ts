import type { TermRow, Words } from './term.js';

const BANK_COMPLAINT: Words = {
  en: 'A complaint to the bank, and a signal to AFM; then Kifid.',
  nl: 'Een klacht bij de bank, en een signaal aan de AFM; daarna Kifid.',
};

const COMPLETE_APPLICATION: Words = {
  en: 'the day on which the bank had the complete application',
  nl: 'de dag waarop de bank de volledige aanvraag had',
};

/** The right to a payment account (Wft 4:71f-4:71j) and what banks agreed among themselves. */
export const BANK_ACCOUNTS: readonly TermRow[] = [
  {
    id: 'BNK-71f-1',
    name: { en: 'Right to a basic payment account', nl: 'Recht op een basisbetaalrekening' },
    basis: [{ law: 'Wft', article: '4:71f(1)-(3)' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'It is the right itself; the terms are BNK-71f-4 and BNK-71h-1.',
      nl: 'Het is het recht zelf; de termijnen zijn BNK-71f-4 en BNK-71h-1.',
    },
    regime: 'none',
    missed: BANK_COMPLAINT,
    sure: 'A',
    source: 'WFT22',
  },
  {
    id: 'BNK-71f-4',
    name: { en: 'Opening the basic account', nl: 'Openen van de basisbetaalrekening' },
    basis: [{ law: 'Wft', article: '4:71f(4)' }],
    owedBy: 'bank',
    start: COMPLETE_APPLICATION,
    length: 'P10D',
    working: true,
    regime: 'atw',
    missed: BANK_COMPLAINT,
    sure: 'A',
    check: {
      en: 'That Good Friday and the decree days are no working days for banks is a reading.',
      nl: 'Dat Goede Vrijdag en de gelijkgestelde dagen voor banken geen werkdagen zijn, is een lezing.',
    },
    source: 'WFT22',
  },
  {
    id: 'BNK-71h-1',
    name: {
      en: 'Notice of refusal of the basic account',
      nl: 'Bericht van weigering van de basisbetaalrekening',
    },
    basis: [{ law: 'Wft', article: '4:71h(1)' }],
    owedBy: 'bank',
    start: COMPLETE_APPLICATION,
    length: 'P10D',
    working: true,
    regime: 'atw',
    missed: BANK_COMPLAINT,
    sure: 'A',
    check: {
      en: 'That Good Friday and the decree days are no working days for banks is a reading.',
      nl: 'Dat Goede Vrijdag en de gelijkgestelde dagen voor banken geen werkdagen zijn, is een lezing.',
    },
    source: 'WFT22',
  },
  {
    id: 'BNK-71h-2',
    name: { en: 'Refusal with reasons', nl: 'Gemotiveerde weigering' },
    basis: [{ law: 'Wft', article: '4:71h(2)-(3)' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'The reasons come with the refusal itself, so within BNK-71h-1.',
      nl: 'De redenen staan in de weigering zelf, dus binnen BNK-71h-1.',
    },
    regime: 'none',
    missed: {
      en: 'Missing reasons, or no mention of the complaint procedure, AFM and Kifid, is a ground for complaint.',
      nl: 'Ontbreken de redenen, of de klachtprocedure, de AFM en Kifid, dan is dat een reden voor een klacht.',
    },
    sure: 'A',
    source: 'WFT22',
  },
  {
    id: 'BNK-71g',
    name: { en: 'Closed list of grounds for refusal', nl: 'Gesloten lijst van weigeringsgronden' },
    basis: [{ law: 'Wft', article: '4:71g(1)-(2)' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'Nothing is counted: it lists the only grounds, and a profession is not one of them.',
      nl: 'Er wordt niets geteld: het noemt de enige gronden, en een beroep hoort daar niet bij.',
    },
    regime: 'none',
    missed: BANK_COMPLAINT,
    sure: 'A',
    source: 'WFT22',
  },
  {
    id: 'BNK-71i',
    name: { en: 'Notice before a basic account ends', nl: 'Opzegtermijn van de basisbetaalrekening' },
    basis: [{ law: 'Wft', article: '4:71i' }],
    owedBy: 'bank',
    start: { en: 'the day on which she received the notice', nl: 'de dag waarop zij de opzegging ontving' },
    length: 'P2M',
    regime: 'atw',
    missed: BANK_COMPLAINT,
    sure: 'A',
    check: {
      en: 'Two months hold for grounds a to c; on grounds d to f the account may end at once. Whether the Algemene termijnenwet applies is not certain.',
      nl: 'Twee maanden gelden bij de gronden a tot en met c; bij d tot en met f mag de rekening meteen eindigen. Of de Algemene termijnenwet geldt, is niet zeker.',
    },
    source: 'WFT22',
  },
  {
    id: 'BNK-BIZ',
    name: { en: 'Business account', nl: 'Zakelijke rekening' },
    basis: [{ law: 'HR 5 november 2021', article: 'ECLI:NL:HR:2021:1652' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'There is no statute and no term; the Supreme Court says that a bank may be obliged to offer an account to a business too.',
      nl: 'Er is geen wet en geen termijn; de Hoge Raad zegt dat een bank verplicht kan zijn ook een zakelijke klant een rekening te geven.',
    },
    regime: 'none',
    missed: {
      en: 'The civil court; refer to a lawyer.',
      nl: 'De civiele rechter; verwijs naar een advocaat.',
    },
    sure: 'B',
    source: 'YY',
  },
  {
    id: 'BNK-NVB',
    name: { en: 'NVB standard for sex workers', nl: 'NVB Sector Standaard sekswerkers' },
    basis: [{ law: 'NVB Sector Standaard sekswerkers', article: 'november 2023' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'It is self-regulation with criteria and without a term.',
      nl: 'Het is zelfregulering met criteria en zonder termijn.',
    },
    regime: 'none',
    missed: {
      en: 'Quote it in the complaint; signal to NVB.',
      nl: 'Noem het in de klacht; signaal aan de NVB.',
    },
    sure: 'B',
    source: 'NVB23',
    validFrom: '2023-11-01',
  },
  {
    id: 'BNK-CAT',
    name: { en: 'Refusal of a whole group', nl: 'Categorische weigering' },
    basis: [{ law: 'Kamerstuk 32 211', article: 'nr. 63, par. 5' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'It is a policy without a term: every application is judged on its own, with reasons.',
      nl: 'Het is beleid zonder termijn: elke aanvraag wordt apart beoordeeld, met redenen.',
    },
    regime: 'none',
    missed: {
      en: 'A signal to the Ministry of Finance and to NVB.',
      nl: 'Een signaal aan het ministerie van Financiën en de NVB.',
    },
    sure: 'B',
    source: 'S003',
  },
  {
    id: 'BNK-CONV',
    name: { en: 'Covenant basic account', nl: 'Convenant basisbankrekening' },
    basis: [{ law: 'Convenant basisbankdiensten', article: '2001' }],
    owedBy: 'bank',
    length: null,
    noNumber: {
      en: 'The covenant sets conditions and no term; the application goes through a recognised aid organisation.',
      nl: 'Het convenant noemt voorwaarden en geen termijn; de aanvraag loopt via een erkende hulporganisatie.',
    },
    regime: 'none',
    missed: {
      en: 'Collect the written refusals of other banks first.',
      nl: 'Verzamel eerst de schriftelijke weigeringen van andere banken.',
    },
    sure: 'B',
    source: 'CONV',
  },
];
