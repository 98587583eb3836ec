/** The files of an answer, each taken or refused by itself, with the reason in words. */
import { ReceivedFilesService, tooManyFilesAtOnce, type CheckedFile } from '@app/exchange';
import { fileTooLarge } from '@app/files';
import { DomainError } from '@app/kernel';
import { FormErrors, type Translator } from '@app/web';
import { problemWords } from '../frame/words.js';
import { MOST_ANSWER_FILES, type PostedFile } from './posted-answer.js';

export async function checkFiles(
  words: Translator,
  service: ReceivedFilesService,
  posted: readonly PostedFile[],
): Promise<{ files: CheckedFile[]; errors: FormErrors }> {
  const files: CheckedFile[] = [];
  const errors = new FormErrors();
  const refuse = (number: number, { code, message }: DomainError) => {
    const why = problemWords(words, { code, message }) ?? message;
    errors.add('files', code, number === 0 ? why : words.t('files.which', { number, why }));
  };
  if (posted.length > MOST_ANSWER_FILES) refuse(0, tooManyFilesAtOnce());
  for (const [index, { name, bytes, isTooLarge }] of posted.slice(0, MOST_ANSWER_FILES).entries()) {
    try {
      if (isTooLarge) throw fileTooLarge();
      files.push(await service.check(name, bytes));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refuse(index + 1, error);
    }
  }
  return { files, errors };
}
