import type { TaxonomyList } from '@app/kernel';
import type { CodeBookList } from './code-book-list.js';

/** The lists that the desk tags and that are coded twice. Sources: the letter to Parliament of 28 June 2019. */
export const ABOUT_VIOLENCE = {
  violence: {
    counts: [
      'Geweld in de ruime betekenis van de brief van 2019: ook geld afnemen, uitsluiten en kleineren. Tel wat haar is aangedaan, niet wat zij ervan vindt. Een zaak kan meer vormen hebben; elke vorm telt één keer per zaak.',
      'Violence in the wide sense of the letter of 2019: taking money, shutting out and belittling too. Count what was done to her, not what she thinks of it. A case can have several forms; each form counts once in a case.',
    ],
    example: [
      'Iemand pakt haar geld af en slaat haar: fysiek én financieel-economisch.',
      'Somebody takes her money and hits her: physical and financial-economic.',
    ],
    codes: {
      physical: [
        'Haar lichaam is aangeraakt of geraakt, zonder seksuele bedoeling. Dreigen zonder aanraken is sociaal-emotioneel.',
        'Her body was touched or hit, without a sexual aim. A threat without touching is social-emotional.',
      ],
      sexual: [
        'Seksueel gedrag dat zij niet wilde of niet had afgesproken, ook binnen betaald werk.',
        'Sexual behaviour that she did not want or had not agreed to, also within paid work.',
      ],
      'financial-economic': [
        'Haar geld, spullen, rekening of verzekering. Uitsluiting door een bank telt, een dure bank niet.',
        'Her money, goods, account or insurance. Exclusion by a bank counts, an expensive bank does not.',
      ],
      'social-emotional': [
        'Woorden, volgen, bekendmaken, bedreigen. Onbeleefd zijn zonder meer is bejegening, geen geweld.',
        'Words, following, telling others, threatening. Being rude and no more is conduct, not violence.',
      ],
    },
  },
  violenceSub: {
    counts: [
      'De deelvorm die het meest zegt. Twijfelt u tussen twee en gebeurde maar één ding, kies de zwaarste die u uit haar verhaal kunt aanwijzen.',
      'The sub-form that says most. If you doubt between two and only one thing happened, choose the gravest that you can point to in her story.',
    ],
    example: [
      'Een klant weigert achteraf te betalen: niet betalen, geen diefstal.',
      'A client refuses to pay afterwards: non-payment, not theft.',
    ],
    codes: {
      'physical/rough-handling': [
        'Duwen, vastpakken, trekken, zonder slag of trap.',
        'Pushing, grabbing, pulling, without a blow or a kick.',
      ],
      'physical/severe-assault': [
        'Blijvend of zwaar letsel, of een wapen dat gebruikt is.',
        'Lasting or grave injury, or a weapon that was used.',
      ],
      'sexual/sexual-harassment': [
        'Seksuele woorden of gebaren zonder aanraken.',
        'Sexual words or gestures without touching.',
      ],
      'sexual/assault': ['Gedwongen aanraken zonder binnendringen.', 'Forced touching without penetration.'],
      'sexual/rape': [
        'Binnendringen zonder haar wil, ook na een afspraak die zij introk.',
        'Penetration against her will, also after an agreement that she took back.',
      ],
      'sexual/unwanted-sexual-services': [
        'Handelingen buiten de afspraak, zoals het condoom afdoen.',
        'Acts outside what was agreed, such as taking off the condom.',
      ],
      'financial-economic/blackmail': [
        'Geld eisen met de dreiging iets bekend te maken.',
        'Asking money under the threat to make something known.',
      ],
      'financial-economic/extortion': [
        'Geld of goed eisen met geweld of de dreiging daarmee.',
        'Asking money or goods with violence or the threat of it.',
      ],
      'financial-economic/exploitation': [
        'Iemand anders verdient aan haar werk tegen haar wil. Denk aan de weg naar CoMensha.',
        'Somebody else earns from her work against her will. Think of the way to CoMensha.',
      ],
      'financial-economic/exclusion-from-finance': [
        'Geen rekening, betaaldienst of verzekering om haar werk.',
        'No account, payment service or insurance because of her work.',
      ],
      'social-emotional/privacy-violation': [
        'Haar werk of adres bekendmaken, foto’s delen, meekijken.',
        'Making her work or address known, sharing photos, watching.',
      ],
      'social-emotional/threats': [
        'Een dreiging met geweld of met bekendmaken, zonder dat geld wordt geëist.',
        'A threat of violence or of making known, without asking for money.',
      ],
    },
  },
  perpetrator: {
    counts: [
      'Wie het deed, in de rol waarin diegene het deed. Zijn het er meer, leg dan meer voorvallen vast.',
      'Who did it, in the role in which that person did it. If there are several, record several incidents.',
    ],
    example: [
      'Een agent die buiten dienst klant is en slaat: klant.',
      'A police officer who is a client off duty and hits: client.',
    ],
    codes: {
      'third-party': [
        'Buren, familie, voorbijgangers, een partner.',
        'Neighbours, family, passers-by, a partner.',
      ],
      'public-body': ['Iemand in dienst, in functie.', 'Somebody in public service, on duty.'],
    },
  },
  setting: {
    counts: [
      'Waar het gebeurde, niet waar zij het daarna meldde.',
      'Where it happened, not where she reported it afterwards.',
    ],
    example: [
      'Geslagen op het werk en weggestuurd door de politie: het slaan is op de werkplek, het wegsturen bij de politie.',
      'Hit at work and sent away by the police: the hitting is at the workplace, the sending away at the police.',
    ],
  },
  stigmaPerceived: {
    counts: [
      'Wat zij zelf zegt. Het loket verandert dit nooit.',
      'What she says herself. The desk never changes it.',
    ],
    example: [
      'Zij zegt ja en het loket ziet het niet: beide blijven staan.',
      'She says yes and the desk does not see it: both stay.',
    ],
  },
  stigmaAssessed: {
    counts: [
      'Het oordeel van het loket, met een reden. Niet elk probleem komt door stigma.',
      'The judgement of the desk, with a reason. Not every obstacle is caused by stigma.',
    ],
    example: [
      'De afwijzing noemt de branche als reden: vastgesteld. Alleen de toon verandert na het woord sekswerk: aannemelijk.',
      'The refusal names the trade as the reason: established. Only the tone changes after the word sex work: plausible.',
    ],
    codes: {
      established: [
        'Er is iets dat het toont: een brief, een opname, een getuige of hun eigen antwoord.',
        'Something shows it: a letter, a recording, a witness or their own answer.',
      ],
      plausible: [
        'Haar verhaal is samenhangend en er is geen betere verklaring.',
        'Her story holds together and there is no better explanation.',
      ],
      'not-established': [
        'Bekeken, en een andere verklaring past even goed of beter.',
        'Looked at, and another explanation fits as well or better.',
      ],
      'not-assessed': ['Nog niet of niet te beoordelen.', 'Not yet, or not possible to judge.'],
    },
  },
  expression: {
    counts: [
      'Waaraan het te merken was. Meer dan één mag.',
      'How it could be noticed. More than one may be chosen.',
    ],
    example: [
      'Een baliemedewerker vraagt naar klanten en zegt dan dat zij beter kan stoppen: ongewenste vragen én ongevraagd advies.',
      'A clerk asks about clients and then says that she had better stop: unwanted questions and unasked advice.',
    ],
    codes: {
      'complaint-blamed-on-work': [
        'Haar klacht wordt afgedaan met: dat hoort bij dat werk.',
        'Her complaint is set aside with: that comes with the work.',
      ],
      registration: [
        'Haar werk is zonder grond vastgelegd in een dossier of systeem.',
        'Her work was put on file without a ground.',
      ],
      outing: [
        'Haar werk is verteld aan iemand die het niet wist.',
        'Her work was told to somebody who did not know.',
      ],
    },
  },
  discriminationGround: {
    counts: [
      'De gronden die in het verhaal meespelen. Beroep: sekswerk is geen grond van de Awgb, wel van dit loket.',
      'The grounds that play a part in the story. Occupation: sex work is no ground of the Equal Treatment Act; it is one of this desk.',
    ],
    example: [
      'Een trans vrouw wordt om haar werk én haar uiterlijk geweigerd: beroep en genderidentiteit.',
      'A trans woman is refused for her work and her looks: occupation and gender identity.',
    ],
  },
} as const satisfies Partial<Record<TaxonomyList, CodeBookList>>;
