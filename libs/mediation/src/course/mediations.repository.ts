import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { newId } from '@app/kernel';
import { ActionEntity } from './action.entity.js';
import { MediationEntity } from './mediation.entity.js';
import type { Side, Stage } from './mediation-stage.js';
import type { LatestMediation } from './standing.js';
import { WordsEntity } from './words.entity.js';

/** One move of the record. */
export interface MediationStep {
  id: string;
  fromStage: Stage;
  toStage: Stage;
  side: Side | null;
  extractId: string | null;
  staffId: string;
  happenedAt: Date;
}

@Injectable()
export class MediationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(mediation: MediationEntity): Promise<void> {
    await this.transactions.manager.insert(MediationEntity, mediation);
  }

  ofCase(caseId: string): Promise<MediationEntity[]> {
    return this.transactions.manager.find(MediationEntity, {
      where: { caseId },
      order: { startedAt: 'asc', id: 'asc' },
    });
  }

  /** The last one of a case, without anything that is sealed. */
  async latest(caseId: string): Promise<LatestMediation | undefined> {
    const [row] = await this.transactions.query<LatestMediation>(
      `select m.stage, m.stage_since as "stageSince", to_char(m.due, 'YYYY-MM-DD') as due,
         m.ended_at is not null as ended,
         (select s.side from mediation.steps s where s.mediation_id = m.id
          order by s.happened_at desc, s.id desc limit 1) as "lastSide"
       from mediation.mediations m where m.case_id = $1 order by m.started_at desc, m.id desc limit 1`,
      [caseId],
    );
    return row;
  }

  /** Of this case and no other: an id alone opens nothing. */
  one(caseId: string, id: string): Promise<MediationEntity | null> {
    return this.transactions.manager.findOneBy(MediationEntity, { id, caseId });
  }

  /** @throws DomainError `CASES.CHANGED_MEANWHILE` */
  async change(
    id: string,
    seenVersion: number,
    patch: Partial<Omit<MediationEntity, 'id' | 'version'>>,
  ): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      MediationEntity,
      { id, version: seenVersion },
      { ...patch, version: seenVersion + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }

  async addStep(mediationId: string, step: Omit<MediationStep, 'id'>): Promise<void> {
    await this.transactions.query(
      `insert into mediation.steps (id, mediation_id, from_stage, to_stage, side, extract_id, staff_id, happened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        mediationId,
        step.fromStage,
        step.toStage,
        step.side,
        step.extractId,
        step.staffId,
        step.happenedAt,
      ],
    );
  }

  stepsOf(mediationId: string): Promise<MediationStep[]> {
    return this.transactions.query<MediationStep>(
      `select id, from_stage as "fromStage", to_stage as "toStage", side, extract_id as "extractId",
         staff_id as "staffId", happened_at as "happenedAt"
       from mediation.steps where mediation_id = $1 order by happened_at, id`,
      [mediationId],
    );
  }

  /** Extracts of the case that carried a step, of this or of an earlier mediation. */
  async usedExtracts(caseId: string): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      `select s.extract_id as id from mediation.steps s join mediation.mediations m on m.id = s.mediation_id
       where m.case_id = $1 and s.extract_id is not null`,
      [caseId],
    );
    return new Set(rows.map((row) => row.id));
  }

  async addWords(words: WordsEntity): Promise<void> {
    await this.transactions.manager.insert(WordsEntity, words);
  }

  wordsOf(mediationId: string): Promise<WordsEntity[]> {
    return this.transactions.manager.find(WordsEntity, {
      where: { mediationId },
      order: { writtenAt: 'asc', id: 'asc' },
    });
  }

  async addAction(action: ActionEntity): Promise<void> {
    await this.transactions.manager.insert(ActionEntity, action);
  }

  actionsOf(mediationId: string): Promise<ActionEntity[]> {
    return this.transactions.manager.find(ActionEntity, {
      where: { mediationId },
      order: { due: 'asc', id: 'asc' },
    });
  }

  /** @throws DomainError `CASES.CHANGED_MEANWHILE` */
  async settleAction(
    mediationId: string,
    id: string,
    state: 'done' | 'not-done',
    settledOn: string,
  ): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      ActionEntity,
      { id, mediationId, state: 'open' },
      { state, settledOn, version: () => 'version + 1' },
    );
    if (affected !== 1) throw changedMeanwhile();
  }
}
