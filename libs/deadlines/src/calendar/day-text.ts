import type { IsoDate } from '@app/kernel';
import { civil, weekdayOf, type DayNumber } from './day-number.js';

/** A day in the three forms that an explanation needs. */
export interface DayText {
  /** `2026-04-03` */
  iso: IsoDate;
  /** `Friday 3 April 2026` */
  en: string;
  /** `vrijdag 3 april 2026` */
  nl: string;
  /** `3 April 2026` */
  shortEn: string;
  /** `3 april 2026` */
  shortNl: string;
}

export const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const WEEKDAYS_NL = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const MONTHS_NL =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Texts of days never change, so each is made once; there are at most 110,000 of them. */
const made = new Map<DayNumber, DayText>();

/** The words for a day. Written out here, because the text of a legal date may not depend on the machine's locale. */
export function dayText(number: DayNumber): DayText {
  const known = made.get(number);
  if (known !== undefined) return known;
  const { year, month, day } = civil(number);
  const shortEn = `${day} ${MONTHS_EN[month - 1]} ${year}`;
  const shortNl = `${day} ${MONTHS_NL[month - 1]} ${year}`;
  const text: DayText = {
    iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    en: `${WEEKDAYS_EN[weekdayOf(number)]} ${shortEn}`,
    nl: `${WEEKDAYS_NL[weekdayOf(number)]} ${shortNl}`,
    shortEn,
    shortNl,
  };
  made.set(number, text);
  return text;
}

export function isoOf(day: DayNumber): IsoDate {
  return dayText(day).iso;
}
