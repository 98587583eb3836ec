import type { NewPartner } from '@app/directory';

interface DemoInstitution {
  name: string;
  type: string;
  region?: string;
  ombudsman?: string;
  contact: { name: string; email: string; phone: string };
}

/** Invented banks and insurers, and public bodies by their function; every contact person is invented. */
export const DEMO_INSTITUTIONS: DemoInstitution[] = [
  {
    name: 'Noordzee Bank',
    type: 'bank',
    contact: { name: 'R. de Wit', email: 'klachten@noordzeebank.example', phone: '020 000 0001' },
  },
  {
    name: 'Polder Bank',
    type: 'bank',
    contact: { name: 'M. Aksoy', email: 'klachten@polderbank.example', phone: '020 000 0002' },
  },
  {
    name: 'Duin Verzekeringen',
    type: 'insurer',
    contact: { name: 'J. Peeters', email: 'klachten@duin.example', phone: '020 000 0003' },
  },
  {
    name: 'Politie, eenheid Midden-Nederland',
    type: 'police',
    region: 'utrecht',
    ombudsman: 'Nationale ombudsman',
    contact: { name: 'Klachtencoördinator', email: 'klachten@politie-mn.example', phone: '020 000 0004' },
  },
  {
    name: 'Belastingdienst',
    type: 'tax-administration',
    ombudsman: 'Nationale ombudsman',
    contact: { name: 'Klachtbehandeling', email: 'klachten@belasting.example', phone: '020 000 0005' },
  },
  {
    name: 'Kamer van Koophandel',
    type: 'chamber-of-commerce',
    ombudsman: 'Nationale ombudsman',
    contact: { name: 'Klachtbehandeling', email: 'klachten@kamer.example', phone: '020 000 0006' },
  },
  {
    name: 'UWV',
    type: 'benefits-agency',
    ombudsman: 'Nationale ombudsman',
    contact: { name: 'Klachtenbureau', email: 'klachten@uwv.example', phone: '020 000 0007' },
  },
  {
    name: 'Gemeente Waterrijk',
    type: 'municipality',
    region: 'noord-holland',
    ombudsman: 'Nationale ombudsman',
    contact: { name: 'Klachtencoördinator', email: 'klachten@waterrijk.example', phone: '020 000 0008' },
  },
  {
    name: 'Gemeente Heuvelzicht',
    type: 'municipality',
    region: 'limburg',
    ombudsman: 'Nationale ombudsman',
    contact: {
      name: 'Functionaris gegevensbescherming',
      email: 'privacy@heuvelzicht.example',
      phone: '020 000 0009',
    },
  },
  {
    name: 'Psychologenpraktijk De Gracht',
    type: 'health-care',
    region: 'amsterdam',
    contact: { name: 'Klachtenfunctionaris', email: 'klachten@degracht.example', phone: '020 000 0010' },
  },
];

/** Organisations that the letters and the law notes name; addresses only where a public source gives one. */
export const DEMO_PARTNERS: NewPartner[] = [
  {
    kind: 'peer-organisation',
    name: 'PROUD',
    website: 'https://wijzijnproud.nl',
    languages: ['nl', 'en', 'es', 'ro', 'hu'],
    offersNl: 'Belangenvereniging van en voor sekswerkers: uitleg, juridisch advies en bijstand.',
    offersEn: 'Organisation by and for sex workers: information, legal advice and assistance.',
  },
  {
    kind: 'legal-desk',
    name: 'Juridisch Loket',
    languages: ['nl', 'en'],
    offersNl: 'Gratis eerste juridisch advies.',
    offersEn: 'Free first legal advice.',
  },
  {
    kind: 'lawyer',
    name: 'Advocaat via Raad voor Rechtsbijstand',
    website: 'https://www.rechtsbijstand.nl',
    languages: ['nl', 'en'],
    offersNl: 'Advocaat met toevoeging, als uw inkomen daarvoor laag genoeg is.',
    offersEn: 'A lawyer with legal aid, if your income is low enough for it.',
  },
  {
    kind: 'police-report-support',
    name: 'Ugly Mugs NL',
    offersNl: 'Waarschuwingen over gewelddadige klanten en hulp bij aangifte.',
    offersEn: 'Warnings about violent clients and help in reporting to the police.',
  },
  {
    kind: 'victim-support',
    name: 'Inloophuis De Vuurtoren',
    email: 'aanmelden@devuurtoren.example',
    offersNl: 'Verzonnen voorbeeld: iemand naast u, ook mee naar de politie, in uw eigen tempo.',
    offersEn: 'Invented example: somebody beside you, also to the police, at your own pace.',
  },
  {
    kind: 'basic-bank-account',
    name: 'basisbankrekening.nl',
    website: 'https://www.basisbankrekening.nl',
    offersNl: 'Uitleg en aanvraag van een basisbankrekening.',
    offersEn: 'Information about a basic bank account, and how to apply.',
  },
  {
    kind: 'social-work',
    name: 'Door2Door Rotterdam',
    website: 'https://door2doorrotterdam.nl',
    regions: ['zuid-holland'],
    offersNl: 'Informatiecentrum voor en door sekswerkers.',
    offersEn: 'Information centre for and by sex workers.',
  },
  {
    kind: 'exit-programme',
    name: 'Belle (De Tussenvoorziening)',
    regions: ['utrecht'],
    groups: ['women'],
    offersNl: 'Inloop, begeleiding en hulp bij stoppen.',
    offersEn: 'Drop-in, support and help in leaving sex work.',
  },
  {
    kind: 'trafficking-help',
    name: 'CoMensha',
    offersNl: 'Hulp voor slachtoffers van mensenhandel.',
    offersEn: 'Help for victims of human trafficking.',
  },
  {
    kind: 'kifid',
    name: 'Kifid',
    website: 'https://www.kifid.nl',
    languages: ['nl'],
    offersNl: 'Klachten over banken en verzekeraars, gratis voor consumenten.',
    offersEn: 'Disputes with banks and insurers, free for consumers.',
  },
  {
    kind: 'ombudsman',
    name: 'Nationale ombudsman',
    website: 'https://www.nationaleombudsman.nl',
    languages: ['nl', 'en'],
    offersNl: 'Onderzoekt klachten over de overheid.',
    offersEn: 'Investigates complaints about public bodies.',
  },
];
