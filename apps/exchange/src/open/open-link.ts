import { DomainError } from '@app/kernel';
import { FormErrors, sendPage, type FastifyReply, type FormInput, type Translator } from '@app/web';
import { mistake } from '../frame/words.js';
import { LinkClosedPage } from '../message/link-closed.page.js';
import { OpenPage, type OpenPageProps } from './open.page.js';

export interface LinkForm {
  words: Translator;
  input: FormInput;
  /** Where the form goes. */
  path: OpenPageProps['path'];
  /** What was being written when an earlier visit ended. */
  draft: Readonly<Record<string, string>>;
}

/** What was typed to open a link, whichever kind it is: too little, a wrong passcode, closed, or the way in. */
export async function openLink(
  reply: FastifyReply,
  { words, input, path, draft }: LinkForm,
  enter: (link: string, passcode: string) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const link = input.text('link');
  const passcode = input.text('passcode');
  const again = (errors: FormErrors, status: number) =>
    sendPage(reply, OpenPage({ path, words, link, errors, draft }), status);
  const missing = [
    link.trim() === '' && mistake(words, 'link', 'required'),
    passcode.trim() === '' && mistake(words, 'passcode', 'required'),
  ].filter((found) => found !== false);
  if (missing.length > 0) return again(new FormErrors(missing), 422);
  try {
    return await enter(link, passcode);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'EXCHANGE.LINK_CLOSED')
      return sendPage(reply, LinkClosedPage({ words, text: draft.text }), 403);
    if (error.code !== 'EXCHANGE.CANNOT_OPEN') throw error;
    return again(new FormErrors().add('passcode', error.code, words.t('open.refused')), 403);
  }
}
