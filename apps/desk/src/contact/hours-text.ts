import type { HoursOfWeek } from '@app/kernel';
import type { Translator } from '@app/web';

/** `Monday, Tuesday 10:00-12:00; Saturday 9:00-11:00`, with the names of the days in the reader's language. */
export function hoursText(words: Translator, hours: readonly HoursOfWeek[]): string {
  return hours
    .map(({ days, from, until }) => {
      const names = [...days].sort((a, b) => a - b).map((day) => words.t(`contact.day.${day}`));
      return words.t('contact.hours-of', { days: names.join(', '), from, until });
    })
    .join('; ');
}
