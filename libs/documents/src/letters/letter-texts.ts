/**
 * The letters in formal Dutch. Each names the article that it rests on, asks for one thing, and says by when. A gap in
 * square brackets is for a person to fill in: the desk knows no name or address of hers.
 * Articles as in the law file of the desk: Awb 2:1, 4:17, 6:5, 6:6, 6:12, 9:1-9:12, 9:18-9:28; AVG 12 and 15;
 * Wft 4:17, 4:71f-4:71h; HR 5-11-2021, ECLI:NL:HR:2021:1652; Politiewet 2012, 67a-72.
 */
import type { LetterFacts, LetterKind, LetterText } from './letter-kind.js';
import { conductOf, filer, GREETING, MANDATE, paragraphs, when } from './letter-parts.js';
import { plainLetter } from './plain-letter.js';
import { reasonsRequest } from './reasons-request.js';

type Template = (facts: LetterFacts) => Omit<LetterText, 'recipient'> & { recipient?: string };

const TEMPLATES: Record<LetterKind, Template> = {
  complaint: (facts) => ({
    subject: 'Klaagschrift (artikel 9:4 van de Algemene wet bestuursrecht)',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, dienen wij een klacht in over een gedraging van uw organisatie jegens onze cliënt. ${MANDATE}`,
      `De klacht gaat over het volgende: ${conductOf(facts)}.${when(facts)}`,
      'Omschrijving van de gedraging: [omschrijf de gedraging, zoals zij daarvoor toestemming gaf]',
      'Wij verzoeken u de ontvangst van dit klaagschrift schriftelijk te bevestigen (artikel 9:6), onze cliënt te horen (artikel 9:10) en de klacht af te handelen binnen zes weken na ontvangst, of binnen tien weken als een commissie over de klacht adviseert (artikel 9:11).',
      'Wij verzoeken u daarna schriftelijk en gemotiveerd te laten weten wat uw bevindingen zijn en welke conclusies u daaraan verbindt (artikel 9:12).',
      'Wij vragen u zorgvuldig om te gaan met de gegevens van onze cliënt en een afschrift van dit klaagschrift alleen te geven aan degene op wiens gedraging de klacht betrekking heeft (artikel 9:9).',
    ),
  }),
  'default-notice': (facts) => ({
    subject: 'Ingebrekestelling (artikel 4:17, derde lid, van de Algemene wet bestuursrecht)',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, stellen wij u in gebreke. ${MANDATE}`,
      `Op [datum] is bij u [een aanvraag / een bezwaarschrift] ingediend. De termijn om te beslissen is verstreken op ${facts.termEnded ?? '[laatste dag van de beslistermijn]'}. Tot op heden hebben wij geen beslissing ontvangen.`,
      'Wij verzoeken u binnen twee weken na ontvangst van deze brief alsnog te beslissen. Beslist u niet binnen die termijn, dan verbeurt u van rechtswege een dwangsom (artikel 4:17 van de Algemene wet bestuursrecht) en kan onze cliënt beroep instellen tegen het niet tijdig nemen van een besluit (artikel 6:12).',
      'Wij verzoeken u de hoogte van een verschuldigde dwangsom vast te stellen binnen twee weken na de laatste dag waarover de dwangsom verschuldigd was (artikel 4:18).',
    ),
  }),
  objection: (facts) => ({
    subject: 'Bezwaarschrift op nader aan te voeren gronden (pro forma)',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, maken wij bezwaar tegen uw besluit van ${facts.decisionDated ?? '[datum van het besluit]'} met kenmerk [kenmerk van het besluit]. Een afschrift van het besluit is bijgevoegd. ${MANDATE}`,
      'Onze cliënt kan zich met dit besluit niet verenigen. De gronden van het bezwaar zullen wij nader aanvoeren.',
      'Wij verzoeken u ons daarvoor een termijn van ten minste vier weken te geven (artikel 6:6 van de Algemene wet bestuursrecht) en ons de stukken toe te zenden die op de zaak betrekking hebben.',
      'Wij verzoeken u onze cliënt te horen voordat u op het bezwaar beslist (artikel 7:2), en de ontvangst van dit bezwaarschrift schriftelijk te bevestigen (artikel 6:14).',
    ),
  }),
  'reasons-request': reasonsRequest,
  'access-request': (facts) => ({
    subject: 'Verzoek om inzage (artikel 15 van de Algemene verordening gegevensbescherming)',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, verzoeken wij om inzage in de persoonsgegevens die u van onze cliënt verwerkt, en om een kopie daarvan (artikel 15 van de Algemene verordening gegevensbescherming). Een machtiging is bijgevoegd.`,
      'Wij verzoeken u daarbij te vermelden: voor welke doeleinden u de gegevens verwerkt, om welke categorieën van gegevens het gaat, aan wie u ze hebt verstrekt, hoelang u ze bewaart, van wie u ze hebt gekregen, en of u geautomatiseerde besluiten hebt genomen of een profiel hebt gemaakt.',
      'Wij wijzen u erop dat het gegeven dat iemand sekswerk doet, een gegeven over het seksuele leven is (artikel 9 van de verordening). Wij verzoeken u aan te geven of u een dergelijk gegeven verwerkt en op welke grond.',
      'U antwoordt onverwijld en in ieder geval binnen een maand na ontvangst van dit verzoek (artikel 12, derde lid). Indien u aan de identiteit twijfelt, vragen wij u niet meer gegevens te verlangen dan nodig is.',
    ),
  }),
  'police-complaint': (facts) => ({
    recipient: 'De politiechef van de regionale eenheid\n[naam van de eenheid]\n[adres]',
    subject: 'Klacht over het optreden van de politie',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, dienen wij een klacht in over een gedraging van een of meer medewerkers van uw eenheid (artikel 9:1 van de Algemene wet bestuursrecht en de artikelen 67a tot en met 72 van de Politiewet 2012). ${MANDATE}`,
      `De klacht gaat over het volgende: ${conductOf(facts)}.${when(facts)}`,
      'Omschrijving van de gedraging: [omschrijf de gedraging, zoals zij daarvoor toestemming gaf]',
      reportRefused(facts),
      'Wij verzoeken u de ontvangst van deze klacht schriftelijk te bevestigen en de klacht af te handelen binnen tien weken na ontvangst, of binnen veertien weken als de klachtencommissie adviseert (artikel 72 van de Politiewet 2012).',
      'Voordat u een afschrift aan de burgemeester en de hoofdofficier van justitie zendt (artikel 71, zevende lid), verzoeken wij u met ons te overleggen over het informeel oplossen van de klacht.',
    ),
  }),
  'ombudsman-petition': (facts) => ({
    recipient: 'De Nationale ombudsman\nPostbus 93122\n2509 AC Den Haag',
    subject: 'Verzoekschrift als gemachtigde (artikel 9:18 van de Algemene wet bestuursrecht)',
    body: paragraphs(
      GREETING,
      `Als gemachtigde van ${filer(facts)} verzoeken wij u een onderzoek in te stellen naar een gedraging van ${facts.institution ?? '[naam van het bestuursorgaan]'} jegens onze cliënt. De machtiging is bijgevoegd.`,
      `De gedraging: ${conductOf(facts)}.${when(facts)} [omschrijf de gedraging en wie haar verrichtte, zoals zij daarvoor toestemming gaf]`,
      `Bij het bestuursorgaan is op [datum] een klacht ingediend. [De klacht is op (datum) afgehandeld; een afschrift is bijgevoegd. / De klacht is niet binnen de wettelijke termijn afgehandeld${facts.termEnded === undefined ? '' : `, die eindigde op ${facts.termEnded}`}. / Van onze cliënt kan redelijkerwijs niet worden gevergd eerst bij het bestuursorgaan te klagen (artikel 9:20, eerste lid), omdat ...]`,
      'Gronden van het verzoek: [waarom de gedraging niet behoorlijk is]',
      'Wij verzoeken u de correspondentie aan ons te richten en de persoonsgegevens van onze cliënt niet in een openbaar rapport te vermelden.',
    ),
  }),
  // Awb 2:1: an authorised representative may be asked for a written mandate. She writes her name herself, on paper.
  mandate: (facts) => ({
    recipient: '',
    subject: 'Machtiging',
    body: paragraphs(
      'Ik,\n\nnaam: ........................................................................\nadres: .......................................................................',
      `machtig Spreekrecht om namens mij op te treden tegenover ${facts.institution ?? '[naam van de instantie]'} (artikel 2:1 van de Algemene wet bestuursrecht). Het gaat om het volgende: ${conductOf(facts)}.${when(facts)}`,
      'Spreekrecht mag daarover namens mij brieven schrijven en ontvangen, gesprekken voeren, een klacht of een bezwaar indienen, stukken opvragen en de ombudsman om een onderzoek vragen. Spreekrecht stuurt alleen wat ik vooraf heb goedgevonden.',
      'Ik kan deze machtiging op ieder moment intrekken, zonder reden. Zij eindigt in ieder geval als Spreekrecht de zaak afsluit.',
      'plaats en datum: ...........................................................\n\nhandtekening: ............................................................',
    ),
  }),
  'plain-letter': plainLetter,
};

/** The letter of a kind, filled from coded facts. */
export function letterText(kind: LetterKind, facts: LetterFacts): LetterText {
  const { recipient, subject, body } = TEMPLATES[kind](facts);
  return {
    recipient: recipient ?? `${facts.institution ?? '[naam van de instantie]'}\n[afdeling]\n[adres]`,
    subject,
    body,
  };
}

function reportRefused(facts: LetterFacts): string {
  return facts.conduct.some((one) => one.includes('aangifte'))
    ? 'Een opsporingsambtenaar is verplicht een aangifte op te nemen (artikel 163, zesde lid, van het Wetboek van Strafvordering). Wij verzoeken u een afspraak te maken om de aangifte alsnog op te nemen, waarbij onze cliënt zich kan laten vergezellen.'
    : '';
}
