import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DAY_COUNT_MAX, DAY_GROUPS } from '@app/casework';
import { CaseListItemView } from './case.dto.js';

class DayGroupView {
  @ApiProperty({ enum: DAY_GROUPS })
  group: string;

  @ApiProperty({ description: `Counted up to ${DAY_COUNT_MAX}; one more stands for more than that.` })
  count: number;

  @ApiProperty({
    type: [CaseListItemView],
    description: 'The first of them; the list of cases has the rest.',
  })
  items: CaseListItemView[];
}

export class DayView {
  @ApiProperty({ type: [DayGroupView], description: 'A case stands in the first group that fits.' })
  groups: DayGroupView[];
}

class WorkloadView {
  @ApiProperty({ format: 'uuid' })
  assigneeId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  hasLeft: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day of her absence.' })
  absentUntil: string | null;

  @ApiProperty()
  open: number;

  @ApiProperty()
  waiting: number;

  @ApiProperty({ description: 'Cases with a clock that has run out.' })
  late: number;

  @ApiProperty({ description: 'Cases with a clock that has run out or does within a week.' })
  atRisk: number;

  @ApiProperty({ description: 'Mediations in a stage for longer than the norm of the desk, no term of law.' })
  normPassed: number;

  @ApiProperty({ description: 'Days since the oldest open case was filed.' })
  oldestDays: number;
}

class CaseAges {
  @ApiPropertyOptional({ description: 'Days; left out, whatever is older.' })
  upTo?: number | undefined;

  @ApiProperty()
  count: number;
}

export class OverviewView {
  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({ type: [CaseListItemView] })
  unassigned: CaseListItemView[];

  @ApiProperty()
  unassignedCount: number;

  @ApiProperty()
  longestUnassignedDays: number;

  @ApiProperty({ type: [CaseListItemView], description: 'The nearest clocks.' })
  atRisk: CaseListItemView[];

  @ApiProperty({ type: [CaseListItemView] })
  normPassed: CaseListItemView[];

  @ApiProperty({ type: [WorkloadView] })
  workload: WorkloadView[];

  @ApiProperty({ type: [CaseAges], description: 'Open cases by their age.' })
  ages: CaseAges[];
}
