/** From the forms about what happened to the record of it. */
import { FINANCIAL_PRODUCTS, type FinancialProduct, type LodgedComplaint } from '@app/casework';
import { HAPPENINGS, type Happening, type HappeningKind } from '@app/deadlines';
import { invalid } from '@app/kernel';
import type { FormInput } from '@app/web';
import { requiredDay } from '../forms/typed-day.js';

/** @throws DomainError that names the field: nothing chosen, or a day that is none */
export function happeningIn(input: FormInput): Happening {
  const kind = input.text('kind');
  if (!isHappening(kind)) throw nothingChosen();
  const committee = committeeIn(input);
  return {
    kind,
    on: kind === 'silence' ? null : requiredDay('on', input.text('on')),
    ...(committee === undefined ? {} : { committee }),
  };
}

/** @throws DomainError `DESK.DAY` that names the field */
export function lodgedIn(input: FormInput): LodgedComplaint {
  const product = input.text('product');
  const committee = committeeIn(input);
  return {
    on: requiredDay('lodgedOn', input.text('lodgedOn')),
    ...(isProduct(product) ? { product } : {}),
    ...(committee === undefined ? {} : { committee }),
  };
}

function committeeIn(input: FormInput): boolean | undefined {
  const answer = input.text('committee');
  return answer === '' ? undefined : answer === 'yes';
}

function isHappening(value: string): value is HappeningKind {
  return (HAPPENINGS as readonly string[]).includes(value);
}

function isProduct(value: string): value is FinancialProduct {
  return (FINANCIAL_PRODUCTS as readonly string[]).includes(value);
}

function nothingChosen(): Error {
  const message = 'Choose what happened.';
  return invalid('DESK.NO_HAPPENING', message, [{ field: 'kind', code: 'no-happening', message }]);
}
