/**
 * The signal to the ministry and the sector: that an institution does the same to several people. It names no case, no
 * day and no exact number, so that nobody can be looked for behind it.
 */
import type { LetterText } from './letter-kind.js';
import { paragraphs } from './letter-parts.js';

export interface SignalFacts {
  institution: string;
  institutionType: string;
  /** The code's Dutch label, in lower case. */
  conduct: string;
  conductCode: string;
  /** Whole quarters, as `2026-Q1`. */
  firstQuarter: string;
  lastQuarter: string;
  /** A multiple of five. */
  atLeast: number;
}

const MINISTRY_OF_FINANCE = 'Ministerie van Financiën\nPostbus 20201\n2500 EE Den Haag';
const MINISTRY_OF_JUSTICE = 'Ministerie van Justitie en Veiligheid\nPostbus 20301\n2500 EH Den Haag';

/** Who gets a signal, by type of institution: the ministry that answers for the sector, and the sector itself. */
export const SIGNAL_LETTER_TO: Record<string, string> = {
  bank: `${MINISTRY_OF_FINANCE}\nen\nNederlandse Vereniging van Banken`,
  'payment-provider': `${MINISTRY_OF_FINANCE}\nen\nBetaalvereniging Nederland`,
  'mortgage-lender': MINISTRY_OF_FINANCE,
  insurer: `${MINISTRY_OF_FINANCE}\nen\nVerbond van Verzekeraars`,
};

export function signalText(facts: SignalFacts): LetterText {
  const isRefusal = facts.institutionType === 'bank' && facts.conductCode === 'refused-service';
  const period =
    facts.firstQuarter === facts.lastQuarter
      ? `het kwartaal ${facts.firstQuarter}`
      : `de kwartalen ${facts.firstQuarter} tot en met ${facts.lastQuarter}`;
  return {
    recipient: SIGNAL_LETTER_TO[facts.institutionType] ?? MINISTRY_OF_JUSTICE,
    subject: `Signaal over ${facts.institution}`,
    body: paragraphs(
      'Geachte heer of mevrouw,',
      `Spreekrecht is het onafhankelijke loket voor klachten van sekswerkers over instanties. Over ${facts.institution} zien wij een patroon dat wij onder uw aandacht brengen.`,
      `In ${period} hebben ten minste ${facts.atLeast} verschillende personen bij ons gemeld: ${facts.conduct}.`,
      isRefusal
        ? 'Dit kan erop wijzen dat aanvragen categorisch worden geweigerd. Een bank hoort iedere aanvraag individueel te toetsen en een weigering te motiveren. Voor de basisbetaalrekening staan de gronden voor weigering in artikel 4:71g van de Wet op het financieel toezicht, en moet de weigering binnen tien werkdagen met redenen worden meegedeeld (artikel 4:71h). Voor zakelijke rekeningen wijzen wij op het arrest van de Hoge Raad van 5 november 2021, ECLI:NL:HR:2021:1652.'
        : 'Eenzelfde gedraging jegens verschillende personen wijst op een werkwijze, en niet op een incident.',
      isRefusal
        ? 'De minister heeft toegezegd bij concrete signalen van categorische weigering contact op te nemen met de sector. Wij verzoeken u dit te doen en ons te laten weten wat de uitkomst is.'
        : 'Wij verzoeken u dit met de instantie te bespreken en ons te laten weten wat de uitkomst is.',
      'Dit signaal bevat geen gegevens over afzonderlijke zaken. Wij geven die ook op verzoek niet. Aantallen zijn naar beneden afgerond en worden pas vanaf vijf personen genoemd.',
    ),
  };
}
