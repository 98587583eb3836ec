export type CountedUnit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years';

const EN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NL =
  'één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );

const NAMES: Record<CountedUnit, { en: [string, string]; nl: [string, string] }> = {
  hours: { en: ['hour', 'hours'], nl: ['uur', 'uur'] },
  days: { en: ['day', 'days'], nl: ['dag', 'dagen'] },
  'working-days': { en: ['working day', 'working days'], nl: ['werkdag', 'werkdagen'] },
  weeks: { en: ['week', 'weeks'], nl: ['week', 'weken'] },
  months: { en: ['month', 'months'], nl: ['maand', 'maanden'] },
  years: { en: ['year', 'years'], nl: ['jaar', 'jaar'] },
};

/** `six weeks` and `zes weken`; in words up to twenty, in figures above. */
export function counted(amount: number, unit: CountedUnit): { en: string; nl: string } {
  const plural = amount === 1 ? 0 : 1;
  return {
    en: `${EN[amount - 1] ?? amount} ${NAMES[unit].en[plural]}`,
    nl: `${NL[amount - 1] ?? amount} ${NAMES[unit].nl[plural]}`,
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
