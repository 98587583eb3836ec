import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One incident of violence in the wide sense of the letter of 2019; codes only. */
@Entity({ schema: 'tagging', name: 'incidents' })
export class IncidentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incidents' })
  id: string;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('text')
  violenceForm: string;

  @Column('text')
  violenceSub: string;

  @Column('text', { default: 'unknown' })
  perpetrator: string;

  @Column('text', { default: 'unknown' })
  setting: string;

  @Column('uuid')
  confirmedBy: string;

  @Column('timestamptz')
  confirmedAt: Date;
}
