import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { caseUnknown } from '@app/cases';
import { isId } from '@app/kernel';

/** An address with anything but an id in it gets the same answer as a case that is not there. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw caseUnknown();
    return value;
  }
}

/** The id of the case in the address. */
export const CaseId = () => Param('caseId', IdPipe);
