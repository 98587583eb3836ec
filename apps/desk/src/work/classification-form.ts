import { FINANCIAL_PRODUCTS, type Classification, type KnownDays } from '@app/casework';
import { invalid, isId } from '@app/kernel';
import type { FormInput } from '@app/web';
import { optionalDay } from '../forms/typed-day.js';

/** What was chosen; empty choices mean "not known yet". */
export function classificationOf(input: FormInput): Classification {
  const matter = input.text('matter');
  const institutionId = input.text('institutionId');
  if (institutionId !== '' && !isId(institutionId)) throw notInList('institutionId');
  if (matter !== '' && matter !== 'decision' && matter !== 'conduct') throw notInList('matter');
  return {
    procedure: input.text('procedure') || null,
    matter: matter === '' ? null : matter,
    institutionId: institutionId || null,
  };
}

export function knownDaysOf(input: FormInput): KnownDays {
  const product = FINANCIAL_PRODUCTS.find((code) => code === input.text('product'));
  const receivedOn = optionalDay('receivedOn', input.text('receivedOn'));
  const answeredOn = optionalDay('answeredOn', input.text('answeredOn'));
  return {
    ...(product === undefined ? {} : { product }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
}

function notInList(field: string): Error {
  const message = 'Choose from the list.';
  return invalid('DESK.CHOICE', message, [{ field, code: 'choose', message }]);
}
