import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

/** Her consent to an export, without its words: those open with a key, and the operator has none. */
export interface ExportConsent {
  id: string;
  decidedAt: Date;
}

/** What an institution of the directory is, for the outside. */
export interface ExportedInstitution {
  id: string;
  name: string;
}

/** A document of a case as a number and a day: its name and kind are sealed. */
export interface ExportedDocument {
  id: string;
  kind: 'attachment' | 'letter';
  number: number;
  createdAt: Date;
}

@Injectable()
export class CaseExportRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The consent that stands now, held still until the end of the transaction; the newest if there are several. */
  async consentOf(caseId: string): Promise<ExportConsent | undefined> {
    const [row] = await this.transactions.query<ExportConsent>(
      `select id, decided_at as "decidedAt" from cases.consents
       where case_id = $1 and kind = 'export' and status = 'given'
       order by decided_at desc, id desc limit 1 for share`,
      [caseId],
    );
    return row;
  }

  async institution(id: string): Promise<ExportedInstitution | undefined> {
    const [row] = await this.transactions.query<ExportedInstitution>(
      'select id, name from directory.institutions where id = $1',
      [id],
    );
    return row;
  }

  documents(caseId: string): Promise<ExportedDocument[]> {
    return this.transactions.query<ExportedDocument>(
      `select id, 'attachment' as kind, number, created_at as "createdAt" from cases.attachments
         where case_id = $1 and ready_at is not null
       union all
       select id, 'letter', row_number() over (order by made_at, id)::int, made_at from mediation.letters
         where case_id = $1 and status = 'made'
       order by 4, 1`,
      [caseId],
    );
  }
}
