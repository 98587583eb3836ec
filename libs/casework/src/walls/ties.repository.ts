import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';

export interface DeclaredTie {
  staffId: string;
  staffName: string;
  /** A tie is to an institution, or to a circle of people. */
  institutionId: string | null;
  institutionName: string | null;
  region: string | null;
  workType: string | null;
  declaredAt: Date;
}

@Injectable()
export class TiesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of one colleague, or of everybody. */
  declared(staffId: string | null): Promise<DeclaredTie[]> {
    return this.transactions.query<DeclaredTie>(
      `select * from (
         select t.staff_id as "staffId", s.display_name as "staffName",
           t.institution_id as "institutionId", i.name as "institutionName",
           null as region, null as "workType", t.declared_at as "declaredAt"
         from identity.ties t join identity.staff s on s.id = t.staff_id
         join directory.institutions i on i.id = t.institution_id
         union all
         select t.staff_id, s.display_name, null, null, t.region, t.work_type, t.declared_at
         from identity.circle_ties t join identity.staff s on s.id = t.staff_id
       ) every where $1::uuid is null or "staffId" = $1::uuid
       order by "staffName", "declaredAt", "institutionName", region limit 500`,
      [staffId],
    );
  }

  async addCircle(id: string, staffId: string, region: string, workType: string, at: Date): Promise<void> {
    await this.transactions.query(
      `insert into identity.circle_ties (id, staff_id, region, work_type, declared_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint uq_circle_ties do nothing`,
      [id, staffId, region, workType, at],
    );
  }

  /** Cases whose key she still holds although a wall stands before them. */
  async sealedBehindWall(staffId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `select distinct w.case_id as id from cases.walls w
       where w.staff_id = $1
         and exists (select from cases.key_seals k where k.staff_id = $1 and k.case_id = w.case_id)`,
      [staffId],
    );
    return rows.map(({ id }) => id);
  }
}
