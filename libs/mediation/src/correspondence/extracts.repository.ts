import { Injectable } from '@nestjs/common';
import { changedMeanwhile } from '@app/cases';
import { Transactions } from '@app/database';
import { ExtractEntity } from './extract.entity.js';

type ExtractPatch = Partial<Omit<ExtractEntity, 'id' | 'caseId' | 'version'>>;

@Injectable()
export class ExtractsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(extract: ExtractEntity): Promise<void> {
    await this.transactions.manager.insert(ExtractEntity, extract);
  }

  byId(id: string): Promise<ExtractEntity | null> {
    return this.transactions.manager.findOneBy(ExtractEntity, { id });
  }

  ofCase(caseId: string): Promise<ExtractEntity[]> {
    return this.transactions.rows(ExtractEntity, 'where case_id = $1 order by written_at, id', [caseId]);
  }

  /**
   * Changes an extract that is still as the caller saw it.
   * @throws DomainError `CASES.CHANGED_MEANWHILE`
   */
  async change(seen: Pick<ExtractEntity, 'id' | 'version' | 'status'>, patch: ExtractPatch): Promise<void> {
    const { affected } = await this.transactions.manager.update(
      ExtractEntity,
      { id: seen.id, version: seen.version, status: seen.status },
      { ...patch, version: seen.version + 1 },
    );
    if (affected !== 1) throw changedMeanwhile();
  }

  /** Colleagues of the contact person who get the same text. */
  async contactsOf(extractId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'select contact_person_id as id from mediation.extract_contacts where extract_id = $1',
      [extractId],
    );
    return rows.map(({ id }) => id);
  }

  async setContacts(extractId: string, contactPersonIds: readonly string[]): Promise<void> {
    await this.transactions.query('delete from mediation.extract_contacts where extract_id = $1', [
      extractId,
    ]);
    await this.transactions.query(
      `insert into mediation.extract_contacts (extract_id, contact_person_id)
       select $1, id from unnest($2::uuid[]) as id`,
      [extractId, contactPersonIds],
    );
  }

  /** Her decision waits for the end of this transaction, or we see it. */
  async lockConsentOf(extractId: string): Promise<void> {
    await this.transactions.query(
      `select from cases.consents where id = (select consent_id from mediation.extracts where id = $1) for update`,
      [extractId],
    );
  }
}
