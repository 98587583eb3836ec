import { applyDecorators, Controller } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { CASE_ROLES, For } from '../session/access.js';

/** What all changes of a case have in common in the API. */
export function CaseChanges(tag: string) {
  return applyDecorators(
    Controller('api/v1/cases/:caseId'),
    For(...CASE_ROLES),
    ApiTags(tag),
    ApiCookieAuth('session'),
    ApiParam({ name: 'caseId', format: 'uuid' }),
    ApiHeader({ name: 'X-CSRF-Token', required: true }),
  );
}

/** Routes of one case that read and change; those that change say so with `Changing`. */
export function OfCase(tag: string) {
  return applyDecorators(
    Controller('api/v1/cases/:caseId'),
    For(...CASE_ROLES),
    ApiTags(tag),
    ApiCookieAuth('session'),
    ApiParam({ name: 'caseId', format: 'uuid' }),
  );
}

/** Takes the token of the session beside its cookie. */
export function Changing() {
  return ApiHeader({ name: 'X-CSRF-Token', required: true });
}
