/**
 * What a post answers: off to the next page when it worked, and otherwise the same form again with the mistakes and
 * everything that was typed. Only what the form cannot mend (a case that is gone, a mail server that is down) leaves it.
 */
import { DomainError } from '@app/kernel';
import { redirectTo, sendPage, type FastifyReply, type FormErrors, type VNode } from '@app/web';
import { formErrorsOf } from '../frame/problem-words.js';
import type { Viewer } from '../session/viewer.js';

export interface Refusal {
  errors: FormErrors;
  /** Somebody else changed it meanwhile: the form shows what is there now beside what was typed. */
  meanwhile: boolean;
}

const STATUS = { invalid: 422, conflict: 409, forbidden: 403, unavailable: 503 } as const;

/**
 * @param work  What the form asks for; gives the path to go to.
 * @param again The form as it was typed, over a fresh look at what it is about.
 */
export function actOrShowAgain(
  reply: FastifyReply,
  viewer: Viewer,
  work: () => Promise<string>,
  again: (refusal: Refusal) => Promise<VNode>,
): Promise<FastifyReply> {
  return orShowAgain(reply, viewer, async () => redirectTo(reply, await work()), again);
}

/** The same for a form that only asks to be shown something: nothing was changed, so there is nowhere to go. */
export function lookOrShowAgain(
  reply: FastifyReply,
  viewer: Viewer,
  look: () => Promise<VNode>,
  again: (refusal: Refusal) => Promise<VNode>,
): Promise<FastifyReply> {
  return orShowAgain(reply, viewer, async () => sendPage(reply, await look()), again);
}

/** The same for a form that is answered with a file. */
export function answerOrShowAgain(
  reply: FastifyReply,
  viewer: Viewer,
  answer: () => Promise<FastifyReply>,
  again: (refusal: Refusal) => Promise<VNode>,
): Promise<FastifyReply> {
  return orShowAgain(reply, viewer, answer, again);
}

async function orShowAgain(
  reply: FastifyReply,
  viewer: Viewer,
  answer: () => Promise<FastifyReply>,
  again: (refusal: Refusal) => Promise<VNode>,
): Promise<FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
    const refusal = {
      errors: formErrorsOf(viewer.words, error),
      meanwhile: error.code === 'CASES.CHANGED_MEANWHILE',
    };
    return sendPage(reply, await again(refusal), STATUS[error.kind]);
  }
}
