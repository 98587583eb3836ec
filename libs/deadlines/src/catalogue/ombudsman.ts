import type { TermRow, Words } from './term.js';

const STILL_OWN_MOTION: Words = {
  en: 'The ombudsman need not investigate, but can still do so of his own motion (Awb 9:26).',
  nl: 'De ombudsman hoeft geen onderzoek te doen, maar kan dat uit eigen beweging nog wel (art. 9:26 Awb).',
};

/** The ombudsman: Awb title 9.2. */
export const OMBUDSMAN: readonly TermRow[] = [
  {
    id: 'OMB-9-18',
    name: { en: 'Petition to the ombudsman', nl: 'Verzoekschrift aan de ombudsman' },
    basis: [{ law: 'Awb', article: '9:18(1)' }],
    owedBy: 'complainant',
    length: null,
    noNumber: {
      en: 'It gives the right to petition; the year for it is OMB-9-24-1a, OMB-9-24-1b or OMB-9-24-2.',
      nl: 'Het geeft het recht op een verzoekschrift; het jaar ervoor is OMB-9-24-1a, OMB-9-24-1b of OMB-9-24-2.',
    },
    regime: 'none',
    missed: STILL_OWN_MOTION,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-20',
    name: { en: 'Complain to the body itself first', nl: 'Eerst klagen bij de instantie zelf' },
    basis: [
      { law: 'Awb', article: '9:20(1)-(2)' },
      { law: 'Awb', article: '9:23(h)' },
    ],
    owedBy: 'complainant',
    length: null,
    noNumber: {
      en: 'It is a condition and not a term. It falls away when it cannot be asked of her, and for a complaint about the complaint handling.',
      nl: 'Het is een voorwaarde en geen termijn. Die vervalt als het niet van haar kan worden gevraagd, en bij een klacht over de klachtbehandeling.',
    },
    regime: 'none',
    missed: {
      en: 'The ombudsman may decline without it.',
      nl: 'Zonder deze stap mag de ombudsman weigeren.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-24-1a',
    name: { en: 'One year after the findings', nl: 'Een jaar na de bevindingen' },
    basis: [{ law: 'Awb', article: '9:24(1)(a)' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the findings were sent',
      nl: 'de dag waarop de bevindingen zijn verzonden',
    },
    length: 'P1Y',
    regime: 'atw',
    missed: STILL_OWN_MOTION,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-24-1b',
    name: {
      en: 'One year after the handling ended otherwise or should have ended',
      nl: 'Een jaar nadat de behandeling anders eindigde of klaar had moeten zijn',
    },
    basis: [{ law: 'Awb', article: '9:24(1)(b)' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the handling ended or should have ended, lawful extension included',
      nl: 'de dag waarop de behandeling eindigde of had moeten eindigen, met de verdaging die de wet toestaat',
    },
    length: 'P1Y',
    regime: 'atw',
    missed: STILL_OWN_MOTION,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-24-2',
    name: {
      en: 'One year, where complaining to the body cannot be asked of her',
      nl: 'Een jaar, als klagen bij de instantie niet van haar kan worden gevraagd',
    },
    basis: [{ law: 'Awb', article: '9:24(2)' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which it happened, or on which a court or objection procedure begun within a year ended',
      nl: 'de dag waarop het gebeurde, of waarop een binnen een jaar begonnen bezwaar- of rechtszaak eindigde',
    },
    length: 'P1Y',
    regime: 'atw',
    missed: STILL_OWN_MOTION,
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-28',
    name: { en: 'Content of the petition', nl: 'Inhoud van het verzoekschrift' },
    basis: [{ law: 'Awb', article: '9:28' }],
    owedBy: 'complainant',
    start: {
      en: 'the day on which the ombudsman asked her to complete the petition',
      nl: 'de dag waarop de ombudsman vroeg het verzoekschrift aan te vullen',
    },
    length: null,
    noNumber: {
      en: 'The time to complete the petition is set by the ombudsman in his letter.',
      nl: 'De ombudsman bepaalt in zijn brief binnen welke tijd het verzoekschrift moet worden aangevuld.',
    },
    regime: 'none',
    missed: {
      en: 'The ombudsman may decline (Awb 9:23(a)).',
      nl: 'De ombudsman mag weigeren (art. 9:23 onder a Awb).',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-23d',
    name: { en: 'Somebody else as petitioner', nl: 'Een ander als verzoeker' },
    basis: [{ law: 'Awb', article: '9:23(d)' }],
    owedBy: 'desk',
    length: null,
    noNumber: {
      en: 'It is a condition and not a term: the desk files as her authorised representative, not in its own name.',
      nl: 'Het is een voorwaarde en geen termijn: de desk dient in als haar gemachtigde, niet op eigen naam.',
    },
    regime: 'none',
    missed: {
      en: 'The ombudsman may decline a petition of somebody who was not wronged.',
      nl: 'De ombudsman mag een verzoek weigeren van iemand die zelf niet is benadeeld.',
    },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-25',
    name: { en: 'Notice of no investigation', nl: 'Mededeling dat er geen onderzoek komt' },
    basis: [{ law: 'Awb', article: '9:25' }],
    owedBy: 'ombudsman',
    start: { en: 'the decision of the ombudsman', nl: 'de beslissing van de ombudsman' },
    length: null,
    noNumber: {
      en: 'It must be sent as soon as possible, with reasons; the Act gives no number of days.',
      nl: 'Het moet zo spoedig mogelijk, met redenen; de wet noemt geen aantal dagen.',
    },
    regime: 'none',
    missed: { en: 'Ask the ombudsman how things stand.', nl: 'Vraag de ombudsman hoe het ervoor staat.' },
    sure: 'A',
    source: 'AWB26',
  },
  {
    id: 'OMB-9-35/36',
    name: { en: 'Findings, report and recommendation', nl: 'Bevindingen, rapport en aanbeveling' },
    basis: [
      { law: 'Awb', article: '9:35' },
      { law: 'Awb', article: '9:36' },
    ],
    owedBy: 'agency',
    ower: { en: 'the ombudsman, then the agency', nl: 'de ombudsman, daarna het bestuursorgaan' },
    start: { en: 'the report', nl: 'het rapport' },
    length: null,
    noNumber: {
      en: 'The ombudsman sets the time to react to the findings; the agency answers a recommendation within a reasonable time.',
      nl: 'De ombudsman bepaalt de tijd om op de bevindingen te reageren; het bestuursorgaan antwoordt binnen redelijke tijd op een aanbeveling.',
    },
    regime: 'none',
    missed: {
      en: 'The report is public; nothing can be enforced.',
      nl: 'Het rapport is openbaar; er valt niets af te dwingen.',
    },
    sure: 'B',
    source: 'AWB17',
  },
  {
    id: 'OMB-MUN',
    name: { en: 'Municipal ombudsman', nl: 'Gemeentelijke ombudsman' },
    basis: [
      { law: 'Awb', article: '9:17(b)' },
      { law: 'Gemeentewet', article: '81p' },
    ],
    owedBy: 'agency',
    ower: { en: 'the municipality', nl: 'de gemeente' },
    length: null,
    noNumber: {
      en: 'It says which ombudsman is competent; the year is that of OMB-9-24-1a or OMB-9-24-1b.',
      nl: 'Het zegt welke ombudsman bevoegd is; het jaar is dat van OMB-9-24-1a of OMB-9-24-1b.',
    },
    regime: 'none',
    missed: {
      en: 'The wrong ombudsman forwards the petition (Awb 9:18(2)).',
      nl: 'De verkeerde ombudsman stuurt het verzoek door (art. 9:18 lid 2 Awb).',
    },
    sure: 'B',
    check: {
      en: 'That the National Ombudsman is competent where a municipality has none is remembered, not read.',
      nl: 'Dat de Nationale ombudsman bevoegd is als een gemeente er geen heeft, is uit het geheugen, niet gelezen.',
    },
    source: 'AWB26, GEMW17',
  },
];
