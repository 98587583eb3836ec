/**
 * What she is told when her complaint is about the desk itself: who deals with it, and where she can go instead. The
 * desk writes it to her at once, in her language, so that it does not depend on the colleague who found it.
 *
 * Dutch and English were written by the desk; the others are translations that no native speaker has checked yet.
 */
const ROUTE = 'nationaleombudsman.nl · 0800 33 55 555';

const LETTERS: Record<string, string> = {
  nl: 'Uw klacht gaat over ons. Daarom leest iemand anders hem: niet de persoon over wie het gaat, en niet wie uw zaak heeft. U krijgt antwoord in deze brievenbus. U kunt ook naar de Nationale ombudsman. Dat is gratis. U hoeft daarvoor niet op ons te wachten als u ons niet vertrouwt.',
  en: 'Your complaint is about us. That is why somebody else reads it: not the person it is about, and not whoever has your case. You will get an answer in this mailbox. You can also go to the National Ombudsman. That is free. You do not have to wait for us if you do not trust us.',
  es: 'Su queja es sobre nosotros. Por eso la lee otra persona: no la persona de la que habla, ni quien lleva su caso. Recibirá una respuesta en este buzón. También puede ir al Defensor del Pueblo nacional. Es gratis. No tiene que esperarnos si no confía en nosotros.',
  ro: 'Plângerea dvs. este despre noi. De aceea o citește altcineva: nu persoana despre care este vorba și nu cine are cazul dvs. Primiți răspunsul în această cutie poștală. Puteți merge și la Ombudsmanul Național. Este gratuit. Nu trebuie să ne așteptați dacă nu aveți încredere în noi.',
  bg: 'Вашата жалба е за нас. Затова я чете друг човек: не този, за когото се отнася, и не този, който води случая Ви. Ще получите отговор в тази пощенска кутия. Можете да отидете и при Националния омбудсман. Безплатно е. Не е нужно да ни чакате, ако не ни вярвате.',
  hu: 'A panasza rólunk szól. Ezért más olvassa el: nem az, akiről szól, és nem az, akinél az ügye van. A választ ebben a postaládában kapja meg. Fordulhat az országos ombudsmanhoz is. Ez ingyenes. Nem kell ránk várnia, ha nem bízik bennünk.',
  pl: 'Pani skarga dotyczy nas. Dlatego czyta ją ktoś inny: nie osoba, której dotyczy, i nie ta, która prowadzi Pani sprawę. Odpowiedź przyjdzie do tej skrzynki. Może Pani też pójść do Krajowego Rzecznika Praw Obywatelskich. To nic nie kosztuje. Nie musi Pani na nas czekać, jeśli nam Pani nie ufa.',
  ru: 'Ваша жалоба — о нас. Поэтому её читает другой человек: не тот, о ком она, и не тот, кто ведёт ваше дело. Ответ придёт в этот почтовый ящик. Вы можете обратиться и к Национальному омбудсману. Это бесплатно. Если вы нам не доверяете, ждать нас не нужно.',
};

/** In her language; English where the desk does not write it. */
export function ownComplaintLetter(language: string): string {
  return `${LETTERS[language] ?? LETTERS.en}\n\n${ROUTE}`;
}

export const OWN_COMPLAINT_LANGUAGES: readonly string[] = Object.keys(LETTERS);
