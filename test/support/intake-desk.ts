/** Somebody at the desk who works on what comes in, for stories of the intake door. */
import { randomUUID } from 'node:crypto';
import { CaseKeysService, CasesRepository, ConsentsService } from '@app/cases';
import { CaseSplitsService, CaseworkService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { openTestDesk, type TestDesk } from './desk.js';
import type { TestDatabase } from './postgres.js';

const CONDUCT = ['refused-service', 'outing'];

export interface Answer {
  question: string;
  consent?: { recipient: string; text: string };
  /** Of a second complaint that she is asked about. */
  split?: string;
}

export class DeskSide {
  private constructor(
    private readonly desk: TestDesk,
    private readonly noor: StaffActor,
  ) {}

  /** Opened before the first complaint is filed, so that it is sealed to Noor. */
  static async open(database: TestDatabase, now: string): Promise<DeskSide> {
    const desk = await openTestDesk(database.urlAs('desk'), { now });
    return new DeskSide(desk, await desk.colleague('noor'));
  }

  /** Noor takes the case, writes to her, and may ask whether a text may be sent. Gives the id of that question. */
  async answers(reference: string, answer: Answer): Promise<string | undefined> {
    const { app } = this.desk;
    const found = await app.get(CasesRepository).byReference(reference);
    if (found === null) throw new Error('there is no such case');
    const casework = app.get(CaseworkService);
    await casework.assign(this.noor, found.id, this.noor.id);
    await casework.askHer(this.noor, found.id, answer.question);
    if (answer.split !== undefined) {
      const proposal = {
        message: 'Kijk eens.',
        text: answer.split,
        institutionType: 'bank',
        conduct: CONDUCT,
      };
      await app.get(CaseSplitsService).propose(this.noor, found.id, proposal);
    }
    if (answer.consent === undefined) return undefined;
    const seal = await app.get(CaseKeysService).sealFor(found.id);
    const about = { kind: 'extract' as const, subjectId: randomUUID() };
    return app.get(ConsentsService).ask(seal, about, answer.consent, this.noor.id);
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}
