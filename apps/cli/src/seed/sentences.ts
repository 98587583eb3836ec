/** Invented sentences for complaints and letters, in Dutch and English; nobody in them exists. */
interface Sentences {
  opening: string[];
  happened: string[];
  effect: string[];
  wish: string[];
  question: string[];
  answer: string[];
  closing: string[];
  reason: string[];
  note: string[];
}

const DUTCH: Sentences = {
  opening: [
    'Ik werk nu vier jaar zelfstandig.',
    'Vorige maand ging het weer mis.',
    'Dit is niet de eerste keer.',
    'Ik had alles netjes ingeleverd.',
    'Een collega raadde mij aan om dit te melden.',
  ],
  happened: [
    'Zodra ze hoorden wat ik doe, veranderde de toon.',
    'Ik kreeg een brief zonder uitleg.',
    'Aan de balie werd er hardop over mijn werk gepraat.',
    'Niemand belde terug, ook niet na drie keer vragen.',
    'Ze vroegen dingen die er niets mee te maken hebben.',
    'Er werd gezegd dat mijn soort klanten een risico is.',
  ],
  effect: [
    'Daardoor kan ik mijn huur niet op tijd betalen.',
    'Ik slaap er slecht van.',
    'Ik durf er niet meer heen.',
    'Nu moet ik alles contant doen.',
    'Mijn administratie ligt stil.',
  ],
  wish: [
    'Ik wil weten of dit mag.',
    'Ik wil dat ze het goedmaken.',
    'Ik wil vooral dat het een ander niet gebeurt.',
    'Kunt u met hen praten?',
    'Ik wil een eerlijk antwoord.',
  ],
  question: [
    'Weet u nog op welke dag dit was?',
    'Heeft u een brief of e-mail gekregen?',
    'Mogen wij de instantie om uitleg vragen?',
  ],
  answer: [
    'Het was op een dinsdag in de ochtend.',
    'Ja, ik heb een brief, ik bewaar hem.',
    'Dat mag, maar zonder mijn naam.',
  ],
  closing: [
    'De instantie heeft geantwoord en haar excuses aangeboden.',
    'We hebben u uitgelegd welke weg er nog is.',
    'We hebben uw melding vastgelegd, zoals u vroeg.',
    'We hebben u in contact gebracht met iemand die verder kan helpen.',
  ],
  reason: [
    'De weigering noemt alleen de branche en niets over haar zelf.',
    'De brief geeft een reden die los staat van het werk.',
    'De vragen gingen verder dan nodig was.',
  ],
  note: [
    'Gebeld met de instantie, terugbelverzoek gedaan.',
    'Stukken gelezen; de termijn klopt.',
    'Overlegd met een collega over de juiste weg.',
  ],
};

const ENGLISH: Sentences = {
  opening: [
    'I have worked on my own for two years.',
    'This happened again last week.',
    'I had an appointment and came in time.',
    'A friend told me about this desk.',
    'I never had a problem there before.',
  ],
  happened: [
    'When I named my work they closed the file.',
    'They asked for papers that nobody else has to bring.',
    'The letter gives no reason at all.',
    'The man behind the counter laughed.',
    'They told my neighbour what I do.',
    'I was told to find another job first.',
  ],
  effect: [
    'I cannot pay my bills in the normal way now.',
    'I feel that I am not safe there.',
    'I lost two weeks of work.',
    'I had to borrow money.',
    'I have not gone back.',
  ],
  wish: [
    'I want to know my rights.',
    'I want an apology.',
    'I want them to look at it again.',
    'Please only write it down.',
    'I want it to stop.',
  ],
  question: [
    'Do you remember the date?',
    'Did they give you anything in writing?',
    'May we ask them for an explanation?',
  ],
  answer: ['It was in the first week of the month.', 'No, they only said it.', 'Yes, you may ask them.'],
  closing: [
    'They have answered and will look at it again.',
    'We told you which ways are still open.',
    'We wrote down what you told, as you asked.',
    'We brought you into contact with somebody who can help.',
  ],
  reason: [
    'The refusal names the trade and nothing about her.',
    'The reason given has nothing to do with the work.',
    'The questions went further than was needed.',
  ],
  note: [
    'Called the institution and left a message.',
    'Read the papers; the term is right.',
    'Talked with a colleague about the right way.',
  ],
};

/** Dutch for who writes Dutch, English for everybody else. */
export function sentencesFor(language: string): Sentences {
  return language === 'nl' ? DUTCH : ENGLISH;
}
