import { ApiProperty } from '@nestjs/swagger';

const KINDS = [
  'no-recipient',
  'mail-failed',
  'calendar-ends',
  'not-planned',
  'code-refused',
  'webhook-failed',
  'held-mail-ends',
] as const;

class AlarmItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: KINDS })
  kind: string;

  @ApiProperty({ format: 'date-time' })
  raisedAt: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  reference: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Which reminder of the ladder it was.' })
  rung: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Whose mail did not arrive.' })
  staffName: string | null;
}

export class AlarmList {
  @ApiProperty({ type: [AlarmItem] })
  items: AlarmItem[];
}
