import type { CallRefusal } from '@app/cases';
import { DomainError } from '@app/kernel';

const WORDS: Record<CallRefusal, { code: string; message: string }> = {
  held: { code: 'CASEWORK.CALL_HELD', message: 'All contact with her rests now. Do not call.' },
  'case-over': { code: 'CASEWORK.CALL_CASE_OVER', message: 'This case has ended. Nobody may call her.' },
  'no-plan': {
    code: 'CASEWORK.CALL_NO_PLAN',
    message: 'She did not say how she can be called. Write to her.',
  },
  'not-wanted': {
    code: 'CASEWORK.CALL_NOT_WANTED',
    message: 'She does not want to be called. Write to her.',
  },
  stopped: {
    code: 'CASEWORK.CALL_STOPPED',
    message: 'She used her stop word. Nobody may call until she says that it is safe again.',
  },
  'outside-hours': { code: 'CASEWORK.CALL_OUTSIDE_HOURS', message: 'It is not one of her hours now.' },
};

export function callRefused(why: CallRefusal): DomainError {
  const { code, message } = WORDS[why];
  return new DomainError(code, 'forbidden', message);
}

/** A call was begun and nobody wrote down what came of it. */
export function callStillOpen(): DomainError {
  return new DomainError(
    'CASEWORK.CALL_STILL_OPEN',
    'conflict',
    'A call was begun and has no result yet. Write that down first.',
  );
}

export function callUnknown(): DomainError {
  return new DomainError('CASEWORK.CALL_ENDED', 'conflict', 'This call has its result already.');
}

export function callResultUnknown(): DomainError {
  const message = 'Choose what came of the call.';
  return new DomainError('CASEWORK.CALL_RESULT', 'invalid', message, {
    errors: [{ field: 'result', code: 'CASEWORK.CALL_RESULT', message }],
  });
}
