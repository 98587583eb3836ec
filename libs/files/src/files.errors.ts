import { DomainError } from '@app/kernel';

/** 25 MB as people's phones count it. */
export const LARGEST_FILE_BYTES = 25 * 1024 * 1024;
export const MOST_FILES = 10;

function refused(code: string, message: string): DomainError {
  return new DomainError(`FILES.${code}`, 'invalid', message);
}

export const fileTooLarge = () => refused('TOO_LARGE', 'This file is larger than 25 MB.');
export const tooManyFiles = () => refused('TOO_MANY', 'There are 10 files already. That is the most.');
export const fileTypeUnknown = () =>
  refused('TYPE_UNKNOWN', 'This kind of file is not accepted. Photos, PDFs and recordings are.');
export const fileEmpty = () => refused('EMPTY', 'There is nothing in this file.');
export const fileBroken = () => refused('BROKEN', 'This file is damaged and cannot be opened.');
export const fileInfected = () => refused('VIRUS', 'There is a virus in this file, so it was not kept.');
