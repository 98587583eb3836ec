import type { TermRow, Words } from './term.js';

const CONTRACT_RULES: Words = {
  en: 'the rules of Kifid are a contract, and the Algemene termijnenwet covers only terms in an Act or a general administrative order',
  nl: 'het reglement van Kifid is een contract, en de Algemene termijnenwet geldt alleen voor termijnen in een wet of een algemene maatregel van bestuur',
};

/** Complaints to banks and insurers, and Kifid after them. */
export const BANK_COMPLAINTS: readonly TermRow[] = [
  {
    id: 'BNK-43-2',
    name: {
      en: 'Acknowledgement of the complaint, with the term',
      nl: 'Bevestiging van de klacht, met de termijn',
    },
    basis: [
      { law: 'BGfo', article: '43(2)' },
      { law: 'Wft', article: '4:17' },
    ],
    owedBy: 'bank',
    ower: { en: 'the bank or the insurer', nl: 'de bank of de verzekeraar' },
    start: {
      en: 'the day on which the bank received the complaint',
      nl: 'de dag waarop de bank de klacht ontving',
    },
    length: 'P2W',
    regime: 'atw',
    missed: { en: 'A signal to AFM.', nl: 'Een signaal aan de AFM.' },
    next: [
      {
        id: 'BNK-43-3',
        starts: 'same-start',
        when: {
          en: 'beside it, from the filing of the complaint',
          nl: 'ernaast, vanaf het indienen van de klacht',
        },
      },
    ],
    sure: 'B',
    source: 'BGFO17',
  },
  {
    id: 'BNK-43-3',
    name: { en: 'Way to Kifid opens', nl: 'De weg naar Kifid gaat open' },
    basis: [{ law: 'BGfo', article: '43(3)' }],
    owedBy: 'bank',
    ower: { en: 'the bank or the insurer', nl: 'de bank of de verzekeraar' },
    start: { en: 'the day on which the complaint was filed', nl: 'de dag waarop de klacht is ingediend' },
    length: 'P8W',
    secondStart: {
      what: {
        en: 'the day on which she received the acknowledgement',
        nl: 'de dag waarop zij de ontvangstbevestiging ontving',
      },
      rule: 'earlier-end',
      length: 'P6W',
    },
    suspension: {
      basis: { law: 'BGfo', article: '43(4)' },
      when: {
        en: 'for the time that she needed to give information that the bank asked for',
        nl: 'voor de tijd die zij nodig had om gevraagde informatie te geven',
      },
    },
    regime: 'none',
    regimeWhy: {
      en: 'this is waiting time before the way to Kifid opens, which is counted as it stands',
      nl: 'dit is wachttijd voordat de weg naar Kifid opengaat; die wordt geteld zoals zij er staat',
    },
    missed: {
      en: 'She can go to Kifid without waiting for an answer.',
      nl: 'Zij kan naar Kifid zonder op antwoord te wachten.',
    },
    next: [
      {
        id: 'KIF-1J3M',
        starts: 'definitive-position',
        when: {
          en: 'when the bank has given its final answer',
          nl: 'als de bank haar definitieve standpunt heeft gegeven',
        },
      },
    ],
    sure: 'B',
    check: {
      en: 'The text says six weeks after the acknowledgement or eight weeks after filing; the earlier opens the way, and only after the later is nobody left to argue.',
      nl: 'De tekst zegt zes weken na de bevestiging of acht weken na het indienen; de eerste opent de weg, en pas na de laatste is er geen discussie meer.',
    },
    source: 'BGFO17, KIFID',
  },
  {
    id: 'BNK-42',
    name: { en: 'Rejection names Kifid', nl: 'Afwijzing noemt Kifid' },
    basis: [{ law: 'BGfo', article: '42' }],
    owedBy: 'bank',
    ower: { en: 'the bank or the insurer', nl: 'de bank of de verzekeraar' },
    length: null,
    noNumber: {
      en: 'It must stand in the rejection itself; nothing is counted.',
      nl: 'Het moet in de afwijzing zelf staan; er wordt niets geteld.',
    },
    regime: 'none',
    missed: { en: 'A ground for complaint.', nl: 'Een reden voor een klacht.' },
    sure: 'B',
    source: 'BGFO17',
  },
  {
    id: 'BNK-41',
    name: { en: 'The bank keeps the complaint file', nl: 'Bewaarplicht van het klachtdossier' },
    basis: [{ law: 'BGfo', article: '41(2)' }],
    owedBy: 'bank',
    ower: { en: 'the bank or the insurer', nl: 'de bank of de verzekeraar' },
    start: { en: 'the day on which the complaint was closed', nl: 'de dag waarop de klacht is afgesloten' },
    length: 'P1Y',
    regime: 'atw',
    missed: {
      en: 'Ask for a copy within that year; the file may be gone afterwards.',
      nl: 'Vraag binnen dat jaar een kopie; daarna kan het dossier weg zijn.',
    },
    sure: 'B',
    source: 'BGFO17',
  },
  {
    id: 'BNK-PSD2',
    name: {
      en: 'Answer to a complaint about a payment service',
      nl: 'Antwoord op een klacht over een betaaldienst',
    },
    basis: [{ law: 'Richtlijn (EU) 2015/2366 (PSD2)', article: '101(2)' }],
    owedBy: 'bank',
    start: {
      en: 'the day on which the bank received the complaint',
      nl: 'de dag waarop de bank de klacht ontving',
    },
    length: 'P15D',
    working: true,
    extension: {
      by: {
        en: 'the bank alone, for reasons beyond its control',
        nl: 'de bank zelf, om redenen buiten haar macht',
      },
      notice: {
        en: 'a holding reply with the reasons, and a final answer within 35 working days of receipt',
        nl: 'een tussenbericht met de redenen, en een definitief antwoord binnen 35 werkdagen na ontvangst',
      },
      lengths: [{ max: 'P20D' }],
    },
    regime: 'none',
    regimeWhy: {
      en: 'the Algemene termijnenwet does not cover a term in a directive; only working days are counted',
      nl: 'de Algemene termijnenwet geldt niet voor een termijn in een richtlijn; alleen werkdagen tellen',
    },
    missed: { en: 'A signal to AFM or DNB; then Kifid.', nl: 'Een signaal aan de AFM of DNB; daarna Kifid.' },
    sure: 'C',
    source: 'memory',
  },
  {
    id: 'KIF-1J3M',
    name: { en: 'Filing at Kifid', nl: 'Indienen bij Kifid' },
    basis: [{ law: 'Reglement Kifid', article: '1-10-2023' }],
    owedBy: 'complainant',
    start: {
      en: 'the day of the final answer of the bank',
      nl: 'de dag van het definitieve standpunt van de bank',
    },
    length: 'P3M',
    secondStart: {
      what: {
        en: 'the day on which she first told the bank of the complaint',
        nl: 'de dag waarop zij de klacht voor het eerst aan de bank liet weten',
      },
      rule: 'later-end',
      length: 'P1Y',
    },
    regime: 'none',
    regimeWhy: CONTRACT_RULES,
    missed: {
      en: 'Kifid can still handle it if the bank agrees; else the civil court, and a signal to AFM.',
      nl: 'Kifid kan het nog behandelen als de bank instemt; anders de civiele rechter, en een signaal aan de AFM.',
    },
    sure: 'B',
    source: 'KIFID',
    validFrom: '2023-10-01',
  },
  {
    id: 'KIF-SCOPE',
    name: { en: 'Who can go to Kifid', nl: 'Wie naar Kifid kan' },
    basis: [{ law: 'Reglement Kifid', article: 'reikwijdte' }],
    owedBy: 'nobody',
    length: null,
    noNumber: {
      en: 'It says who may file: consumers, and small businesses about credit. A refused business account is probably outside.',
      nl: 'Het zegt wie mag indienen: consumenten, en kleine ondernemers over krediet. Een geweigerde zakelijke rekening valt er waarschijnlijk buiten.',
    },
    regime: 'none',
    missed: {
      en: 'The civil court, and a signal to NVB and DNB.',
      nl: 'De civiele rechter, en een signaal aan de NVB en DNB.',
    },
    sure: 'B',
    source: 'KIFID',
  },
];
