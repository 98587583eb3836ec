import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock } from '@app/kernel';
import type { CaseKeyring, CaseSeal } from '../keys/case-keyring.js';
import { CasesRepository } from '../case/cases.repository.js';
import { ContactPlansRepository, type ContactPlanRow } from './contact-plans.repository.js';
import type { ContactPlan, StoredContactPlan } from './contact-plan.js';

const COLUMN = 'cases.contact_plans.sealed';

/** Her plan for being called, sealed to her case: set, changed and taken back by her alone. */
@Injectable()
export class ContactPlansService {
  constructor(
    private readonly repository: ContactPlansRepository,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Undefined when she gave none, or took it back. */
  async read(keyring: CaseKeyring): Promise<StoredContactPlan | undefined> {
    return opened(await this.repository.find(keyring.caseId), keyring);
  }

  /** The same, held still until the end of the transaction. */
  async readLocked(keyring: CaseKeyring): Promise<StoredContactPlan | undefined> {
    return opened(await this.repository.findLocked(keyring.caseId), keyring);
  }

  /** From now on this is how she may be called; what a stop word stopped begins anew. */
  async set(seal: CaseSeal, plan: ContactPlan): Promise<void> {
    const now = this.clock.now();
    const { caseId } = seal;
    await this.transactions.run(async () => {
      await this.repository.save(caseId, seal.seal(JSON.stringify(plan), COLUMN, caseId), now);
      const detail = { mayCall: plan.mayCall ? 'yes' : 'no' } as const;
      await this.cases.addHistory(caseId, 'contact-plan-set', detail, null, now);
    });
  }

  /** From now on nobody may call. */
  async withdraw(caseId: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.repository.remove(caseId))) return;
      await this.cases.addHistory(caseId, 'contact-plan-withdrawn', {}, null, this.clock.now());
    });
  }

  /** Her stop word was heard. Part of the transaction that writes the call down. */
  async stop(caseId: string): Promise<void> {
    await this.repository.stop(caseId, this.clock.now());
  }
}

function opened(row: ContactPlanRow | undefined, keyring: CaseKeyring): StoredContactPlan | undefined {
  if (row === undefined) return undefined;
  const { version, setAt, stoppedAt } = row;
  const plan = JSON.parse(keyring.open(row, COLUMN, keyring.caseId)) as ContactPlan;
  return { plan, version, setAt, stoppedAt };
}
