import { DomainError, invalid } from '@app/kernel';
import type { MoveNeed } from './mediation-stage.js';

export function mediationUnknown(): DomainError {
  return new DomainError(
    'MEDIATION.UNKNOWN',
    'not-found',
    'There is no such mediation, or it is not yours to see.',
  );
}

export function mediationRuns(): DomainError {
  return new DomainError('MEDIATION.RUNS', 'conflict', 'A mediation is under way in this case already.');
}

export function institutionMissing(): DomainError {
  return new DomainError(
    'MEDIATION.NO_INSTITUTION',
    'conflict',
    'Say first which institution this case is about: there is nobody to mediate with yet.',
  );
}

export function stageNotPossible(): DomainError {
  return new DomainError('MEDIATION.STAGE', 'conflict', 'From this stage the mediation cannot go there.');
}

const MISSING: Record<MoveNeed, string> = {
  consented: 'She has not yet agreed to a text for the institution.',
  'passed-on': 'Nothing to which she agreed has been sent for this step.',
  'talk-agreed': 'She has not yet agreed to a talk with the institution.',
  'their-word': 'There is no answer of theirs since this stage began. Write down their words first.',
  actions: 'Write down at least one action with a date.',
  'all-done': 'Not every action is done.',
  'not-done': 'No action has been noted as not done, or one is still open.',
  reason: 'Choose why it ends.',
};

export function stageLacks(need: MoveNeed): DomainError {
  return new DomainError(
    `MEDIATION.NEEDS_${need.replace('-', '_').toUpperCase()}`,
    'conflict',
    MISSING[need],
  );
}

export function wordsMissing(field: string): DomainError {
  const message = 'Fill this in.';
  return invalid('MEDIATION.WORDS', message, [{ field, code: 'required', message }]);
}

export function actionTooEarly(): DomainError {
  const message = 'The day has passed already. Choose today or a later day.';
  return invalid('MEDIATION.ACTION_DAY', message, [{ field: 'due', code: 'passed', message }]);
}

export function codeUnknown(field: string): DomainError {
  const message = 'Choose one from the list.';
  return invalid('MEDIATION.CODE', message, [{ field, code: 'choose', message }]);
}
