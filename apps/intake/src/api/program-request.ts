/** What programs send here: JSON and nothing else, so that no form of another site can pass for one. */
import {
  Injectable,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { BodyReader } from '@app/intake';
import { DomainError } from '@app/kernel';
import type { FastifyRequest } from '@app/web';

@Injectable()
export class JsonOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const type = context.switchToHttp().getRequest<FastifyRequest>().headers['content-type'];
    if (!/^application\/json\s*(;|$)/i.test(type ?? '')) throw new UnsupportedMediaTypeException();
    return true;
  }
}

/** Reads the members of a small request. @throws DomainError `INTAKE.REQUEST_INVALID` */
export function readRequest<T>(body: unknown, known: readonly string[], read: (reader: BodyReader) => T): T {
  const reader = new BodyReader(body, known);
  const result = read(reader);
  if (reader.errors.length > 0) {
    throw new DomainError('INTAKE.REQUEST_INVALID', 'invalid', 'Some of what was sent cannot be read.', {
      errors: reader.errors,
    });
  }
  return result;
}
