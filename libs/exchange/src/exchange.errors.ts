import { DomainError } from '@app/kernel';

/** One answer for a link that does not exist, a wrong passcode and a link that was locked after too many of them. */
export function cannotOpen(): DomainError {
  return new DomainError(
    'EXCHANGE.CANNOT_OPEN',
    'forbidden',
    'This link and passcode do not open a message. After ten wrong passcodes a link stays closed.',
  );
}

/** Run out, closed by the desk, or her consent taken back: the reader is not told which. */
export function linkClosed(): DomainError {
  return new DomainError('EXCHANGE.LINK_CLOSED', 'forbidden', 'This message can no longer be read.');
}

export function visitEnded(): DomainError {
  return new DomainError(
    'EXCHANGE.VISIT_ENDED',
    'forbidden',
    'You were away for a while. Open the link again.',
  );
}

export function tooManyAnswers(): DomainError {
  return new DomainError(
    'EXCHANGE.TOO_MANY_ANSWERS',
    'conflict',
    'We have received many answers through this link. Please call the desk.',
  );
}

export function answerTaken(): DomainError {
  return new DomainError(
    'EXCHANGE.ANSWER_TAKEN',
    'conflict',
    'This form was used before. Open the message again.',
  );
}

/** It was possible when the page was opened, and is not any more. */
export function answerNotPossible(): DomainError {
  return new DomainError(
    'EXCHANGE.ANSWER_NOT_POSSIBLE',
    'conflict',
    'This cannot be said any more: something changed meanwhile. Look at the page again.',
  );
}

export function fileLocked(): DomainError {
  return new DomainError(
    'EXCHANGE.FILE_LOCKED',
    'invalid',
    'This file is locked with a password. Send it without one.',
  );
}

export function tooManyFilesAtOnce(): DomainError {
  return new DomainError('EXCHANGE.TOO_MANY_FILES', 'invalid', 'At most five files can go with one answer.');
}
