/**
 * What she is told when her complaint is about the desk itself: who deals with it, and where she can go instead. The
 * desk writes it to her at once, in her language, so that it does not depend on the colleague who found it.
 *
 * Dutch and English were written by the desk; the others are translations that no native speaker has checked yet.
 */
const ROUTE = 'nationaleombudsman.nl · 0800 33 55 555';

const LETTERS: Record<string, string> = {
  nl: 'Je klacht gaat over ons. Daarom leest iemand anders hem: niet de persoon over wie het gaat, en niet wie jouw zaak heeft. Je krijgt antwoord in deze berichten. Je kunt ook naar de Nationale ombudsman. Dat is gratis. Je hoeft daarvoor niet op ons te wachten als je ons niet vertrouwt.',
  en: 'Your complaint is about us. That is why somebody else reads it: not the person it is about, and not whoever has your case. You will get an answer in this mailbox. You can also go to the National Ombudsman. That is free. You do not have to wait for us if you do not trust us.',
  es: 'Tu queja es sobre nosotros. Por eso la lee otra persona: no la persona de la que hablas, ni quien lleva tu caso. Recibirás una respuesta en este buzón. También puedes ir al Defensor del Pueblo nacional. Es gratis. No tienes que esperarnos si no confías en nosotros.',
  ro: 'Plângerea ta este despre noi. De aceea o citește altcineva: nu persoana despre care este vorba și nu cine are cazul tău. Primești răspunsul în această cutie poștală. Poți merge și la Ombudsmanul Național. Este gratuit. Nu trebuie să ne aștepți dacă nu ai încredere în noi.',
  bg: 'Твоята жалба е за нас. Затова я чете друг човек: не този, за когото се отнася, и не този, който води случая ти. Ще получиш отговор в тази пощенска кутия. Можеш да отидеш и при Националния омбудсман. Безплатно е. Не е нужно да ни чакаш, ако не ни вярваш.',
  hu: 'A panaszod rólunk szól. Ezért más olvassa el: nem az, akiről szól, és nem az, akinél az ügyed van. A választ ebben a postaládában kapod meg. Fordulhatsz az országos ombudsmanhoz is. Ez ingyenes. Nem kell ránk várnod, ha nem bízol bennünk.',
  pl: 'Twoja skarga dotyczy nas. Dlatego czyta ją ktoś inny: nie osoba, której dotyczy, i nie ta, która prowadzi twoją sprawę. Odpowiedź przyjdzie do tej skrzynki. Możesz też pójść do Krajowego Rzecznika Praw Obywatelskich. To nic nie kosztuje. Nie musisz na nas czekać, jeśli nam nie ufasz.',
  ru: 'Твоя жалоба — о нас. Поэтому её читает другой человек: не тот, о ком она, и не тот, кто ведёт твоё дело. Ответ придёт в этот почтовый ящик. Ты можешь обратиться и к Национальному омбудсману. Это бесплатно. Если ты нам не доверяешь, ждать нас не нужно.',
};

/** In her language; English where the desk does not write it. */
export function ownComplaintLetter(language: string): string {
  return `${LETTERS[language] ?? LETTERS.en}\n\n${ROUTE}`;
}

export const OWN_COMPLAINT_LANGUAGES: readonly string[] = Object.keys(LETTERS);
