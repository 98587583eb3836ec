/** Asking for reasons: what a bank owes is not what a public body owes, and a landlord owes neither. */
import { isPublicBody, type LetterFacts } from './letter-kind.js';
import { conductOf, filer, GREETING, paragraphs, when } from './letter-parts.js';

const OTHER_FINANCIAL = new Set(['payment-provider', 'mortgage-lender', 'insurer']);

export function reasonsRequest(facts: LetterFacts): { subject: string; body: string } {
  if (facts.institutionType === 'bank') return toBank(facts);
  if (isPublicBody(facts.institutionType)) return toPublicBody(facts);
  return toBusiness(facts);
}

function toBank(facts: LetterFacts) {
  return {
    subject: 'Verzoek om een gemotiveerde beslissing',
    body: paragraphs(
      GREETING,
      `Een cliënt van ons loket heeft met uw bank te maken gehad. Het gaat om het volgende: ${conductOf(facts)}.${when(facts)} Een beslissing met redenen heeft onze cliënt niet ontvangen.`,
      'Een consument die rechtmatig in de Europese Unie verblijft, heeft recht op een basisbetaalrekening (artikel 4:71f van de Wet op het financieel toezicht). Een weigering deelt de bank binnen tien werkdagen na ontvangst van de volledige aanvraag schriftelijk en kosteloos mee, met de redenen, en met vermelding van de interne klachtenprocedure en van de mogelijkheid om zich te wenden tot de Autoriteit Financiële Markten en het Kifid (artikel 4:71h). De gronden voor weigering staan in artikel 4:71g. Het beroep van de aanvrager hoort daar niet bij.',
      'Ook buiten de basisbetaalrekening kan een bank gezien haar maatschappelijke functie verplicht zijn een betaalrekening aan te bieden (Hoge Raad 5 november 2021, ECLI:NL:HR:2021:1652). Een weigering vraagt om een individuele toets en een gemotiveerde beslissing. De sectorstandaard voor sekswerkers van de Nederlandse Vereniging van Banken noemt daarvoor de criteria.',
      'Wij verzoeken u de aanvraag individueel te beoordelen en binnen tien werkdagen na ontvangst van deze brief een schriftelijke beslissing met redenen te geven. Wilt u daarbij vermelden welke gegevens of stukken u eventueel nog nodig hebt?',
    ),
  };
}

function toPublicBody(facts: LetterFacts) {
  return {
    subject: 'Verzoek om een motivering',
    body: paragraphs(
      GREETING,
      `Namens onze cliënt, ${filer(facts)}, vragen wij om de motivering van uw beslissing van ${facts.decisionDated ?? '[datum van de beslissing]'}. Het gaat om het volgende: ${conductOf(facts)}.${when(facts)}`,
      'Een besluit dient te berusten op een deugdelijke motivering, die bij de bekendmaking wordt vermeld (artikelen 3:46 en 3:47 van de Algemene wet bestuursrecht). Voor iedere gedraging geldt dat uw organisatie zorgt voor een behoorlijke behandeling van klachten daarover (artikel 9:2).',
      'Wij verzoeken u binnen twee weken na ontvangst van deze brief schriftelijk mee te delen op welke feiten en op welke regels uw beslissing berust.',
    ),
  };
}

function toBusiness(facts: LetterFacts) {
  const complaints = OTHER_FINANCIAL.has(facts.institutionType)
    ? 'Wilt u daarbij uw interne klachtenprocedure vermelden (artikel 4:17 van de Wet op het financieel toezicht) en, als u bij uw standpunt blijft, bij welke geschilleninstantie onze cliënt terechtkan?'
    : 'Wilt u daarbij vermelden bij wie onze cliënt terechtkan als u bij uw standpunt blijft?';
  return {
    subject: 'Verzoek om een gemotiveerd antwoord',
    body: paragraphs(
      GREETING,
      `Een cliënt van ons loket heeft met uw organisatie te maken gehad. Het gaat om het volgende: ${conductOf(facts)}.${when(facts)} Een antwoord met redenen heeft onze cliënt niet ontvangen.`,
      'Sekswerk is in Nederland een toegestaan beroep. Wij verzoeken u onze cliënt als ieder ander te beoordelen op de eigen omstandigheden.',
      `Wij verzoeken u binnen twee weken na ontvangst van deze brief schriftelijk mee te delen wat u hebt beslist en waarom. ${complaints}`,
    ),
  };
}
