import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

export interface RegistrationCodes {
  /** A year or a month, as somebody remembers it; null when nobody knows. */
  happenedIn: string | null;
  violenceForm: string;
  /** A code of `violenceSub`, or `unknown`. */
  violenceSub: string;
  perpetrator: string;
  setting: string;
  institutionType: string;
  region: string;
  workType: string;
}

export interface RegistrationRow extends RegistrationCodes {
  id: string;
  registeredOn: string;
  sealedNote: Buffer | null;
  registeredBy: string;
  registeredAt: Date;
  /** The reader's own; null for somebody to whom the note was not sealed. */
  sealedKey: Buffer | null;
}

/** A circle of people that the reader has a tie to is closed to her here as in the cases. */
const NOT_WALLED = `not exists (select from identity.circle_ties t
  where t.staff_id = $1 and t.region = r.region and t.work_type = r.work_type)`;

@Injectable()
export class RegistrationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(row: Omit<RegistrationRow, 'sealedKey'>): Promise<void> {
    await this.transactions.query(
      `insert into tagging.registrations (id, registered_on, happened_in, violence_form, violence_sub, perpetrator,
         setting, institution_type, region, work_type, sealed_note, registered_by, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.id,
        row.registeredOn,
        row.happenedIn,
        row.violenceForm,
        row.violenceSub,
        row.perpetrator,
        row.setting,
        row.institutionType,
        row.region,
        row.workType,
        row.sealedNote,
        row.registeredBy,
        row.registeredAt,
      ],
    );
  }

  async addSeal(id: string, staffId: string, sealedKey: Buffer): Promise<void> {
    await this.transactions.query(
      'insert into tagging.registration_seals (registration_id, staff_id, sealed_key) values ($1, $2, $3)',
      [id, staffId, sealedKey],
    );
  }

  /** The newest first. */
  list(readerId: string, limit: number): Promise<RegistrationRow[]> {
    return this.transactions.query<RegistrationRow>(
      `select r.id, r.registered_on::text as "registeredOn", r.happened_in as "happenedIn",
         r.violence_form as "violenceForm", r.violence_sub as "violenceSub", r.perpetrator, r.setting,
         r.institution_type as "institutionType", r.region, r.work_type as "workType", r.sealed_note as "sealedNote",
         r.registered_by as "registeredBy", r.registered_at as "registeredAt", s.sealed_key as "sealedKey"
       from tagging.registrations r
       left join tagging.registration_seals s on s.registration_id = r.id and s.staff_id = $1
       where ${NOT_WALLED} order by r.registered_at desc, r.id desc limit $2`,
      [readerId, limit],
    );
  }

  /** True when it was there, hers to remove, and is gone. */
  async remove(readerId: string, id: string): Promise<boolean> {
    const rows = await this.transactions.change(
      `delete from tagging.registrations r where r.id = $2 and r.registered_by = $1 returning r.id`,
      [readerId, id],
    );
    return rows.length === 1;
  }
}
