import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '@app/kernel';
import { WEB_PROBLEMS } from './problem.js';

/**
 * Checks bodies and queries whose type is a class with class-validator rules; anything else passes as it is.
 * Unknown members are refused, so that a misspelt field is never silently lost.
 */
export function apiValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError('WEB.INVALID', 'invalid', WEB_PROBLEMS['WEB.INVALID'], {
        errors: errors.flatMap((error) => fieldErrors(error)),
      }),
  });
}

/** One for each broken rule; its code is the rule's name (`is-in`) or the `code` that the rule's `context` gives. */
function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = `${parent}${error.property}`;
  const contexts = error.contexts as Record<string, { code?: string }> | undefined;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: contexts?.[rule]?.code ?? rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}
