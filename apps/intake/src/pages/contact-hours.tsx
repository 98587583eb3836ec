import { firstAnswer, type Answers } from '@app/intake';
import { CheckboxGroup, Select, type FormErrors, type Translator, type VNode } from '@app/web';

/** Days and two hours, as a part of a week; boxes and lists, because they need no typing. */
export function HoursFields(props: {
  words: Translator;
  /** Before the names of its fields, as in `contact-days1`. */
  prefix: string;
  part: number;
  legend: string;
  hint?: string;
  answers: Answers;
  errors: FormErrors;
}): VNode {
  const { words, prefix, part, answers, errors } = props;
  const name = (field: string) => `${prefix}${field}${part}`;
  const hours = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => ({
      value: String(hour),
      label: `${hour}:00`,
    }));
  const hour = (field: 'from' | 'until', first: number, last: number) => (
    <Select
      name={name(field)}
      label={words.t(`contact.hours.${field}`)}
      options={hours(first, last)}
      emptyLabel="-"
      value={firstAnswer(answers, name(field))}
    />
  );
  return (
    <>
      <CheckboxGroup
        name={name('days')}
        legend={props.legend}
        hint={props.hint}
        options={days(words.language)}
        values={answers[name('days')]}
        error={errors.message(name('days'))}
      />
      <div class="month-boxes">
        {hour('from', 0, 23)}
        {hour('until', 1, 24)}
      </div>
    </>
  );
}

/** By language of the pages, because a formatter takes long to make. */
const made = new Map<string, { value: string; label: string }[]>();

/** Monday first, in words. */
function days(language: string) {
  let found = made.get(language);
  if (found === undefined) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    found = Array.from({ length: 7 }, (_, index) => ({
      value: String(index + 1),
      // 2026-06-01 is a Monday.
      label: format.format(Date.UTC(2026, 5, 1 + index)),
    }));
    made.set(language, found);
  }
  return found;
}
