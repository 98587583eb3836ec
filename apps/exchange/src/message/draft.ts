import type { Draft } from '@app/exchange';
import type { FormInput } from '@app/web';

/** The fields of the answer form. */
const FIELDS = ['id', 'kind', 'text', 'until-day', 'until-month', 'until-year'] as const;

/** What was typed into the answer form, and only that; empty when there was nothing but its number. */
export function draftOf(input: FormInput): Draft {
  const typed = FIELDS.map((name) => [name, input.text(name)] as const).filter(([, value]) => value !== '');
  return typed.some(([name]) => name !== 'id') ? Object.fromEntries(typed) : {};
}
