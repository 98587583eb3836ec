import { Injectable } from '@nestjs/common';
import { MessageFilesService, type WaitingFile } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { DomainError } from '@app/kernel';
import type { FastifyRequest } from '@app/web';
import { PostedForm } from '../session/posted-form.js';

/** Why one of the files was not taken; counted from 1 in the order in which they were chosen. */
export interface RefusedFile {
  number: number;
  error: DomainError;
}

export interface TakenFiles {
  waiting: WaitingFile[];
  refused: RefusedFile[];
}

/** The files of a posted message to her. A message is sent with all of them, or not at all. */
@Injectable()
export class MessageForm {
  constructor(private readonly files: MessageFilesService) {}

  /** Takes each in while it arrives. When one is refused, the others are looked at too and none is kept. */
  async take(actor: StaffActor, caseId: string, request: FastifyRequest): Promise<TakenFiles> {
    const taken: TakenFiles = { waiting: [], refused: [] };
    const form = PostedForm.of(request);
    if (form === undefined) return taken;
    let number = 0;
    try {
      for await (const file of form.files()) {
        number += 1;
        try {
          taken.waiting.push(await this.files.take(actor, caseId, file, taken.waiting.length));
        } catch (error) {
          if (!(error instanceof DomainError) || !isAboutTheFile(error)) throw error;
          taken.refused.push({ number, error });
        }
      }
      if (taken.refused.length > 0) await this.files.drop(taken.waiting.splice(0));
      return taken;
    } catch (error) {
      await this.files.drop(taken.waiting);
      throw error;
    }
  }

  /** Does the sending; when that fails, the files go. */
  async send<T>(taken: TakenFiles, work: (files: readonly WaitingFile[]) => Promise<T>): Promise<T> {
    try {
      return await work(taken.waiting);
    } catch (error) {
      await this.files.drop(taken.waiting);
      throw error;
    }
  }
}

function isAboutTheFile({ code }: DomainError): boolean {
  return code.startsWith('FILES.') || code === 'CASEWORK.FILE_LOCKED';
}
