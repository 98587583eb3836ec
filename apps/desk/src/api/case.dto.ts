import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CASE_SORTS } from '@app/casework';
import { LISTED_STATUSES } from '../lists/queue-filter.js';

export const CASE_SORTED = Object.keys(CASE_SORTS);
/** The public number of a case, as somebody types it. */
export const REFERENCE = /^\s{0,9}SR-\d{4}-\d{6}\s{0,9}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class CaseListQuery {
  @ApiPropertyOptional({ enum: LISTED_STATUSES, description: 'One or several, separated by commas.' })
  @IsOptional()
  @IsString()
  @Matches(new RegExp(`^(${LISTED_STATUSES.join('|')})(,(${LISTED_STATUSES.join('|')}))*$`))
  status?: string;

  @ApiPropertyOptional({ description: 'The id of a colleague, `me`, or `none`.' })
  @IsOptional()
  @IsString()
  @Matches(/^(me|none|[0-9a-f-]{36})$/)
  assignee?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Has a running clock that ends on or before this day.',
  })
  @IsOptional()
  @Matches(DAY)
  dueBefore?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  institutionType?: string;

  @ApiPropertyOptional({ enum: CASE_SORTED, description: 'The newest first when left out.' })
  @IsOptional()
  @IsIn(CASE_SORTED)
  sort?: string;

  @ApiPropertyOptional({ description: 'Where the page before ended; taken from `links.next`.' })
  @IsOptional()
  @Matches(/^[\w-]{1,200}$/)
  'page[after]'?: string;
}

export class CaseListItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'SR-2026-000123' })
  reference: string;

  @ApiProperty({ enum: LISTED_STATUSES })
  status: string;

  @ApiProperty()
  language: string;

  @ApiProperty()
  anonymity: string;

  @ApiProperty()
  institutionType: string;

  @ApiProperty({ type: String, nullable: true })
  institutionName: string | null;

  @ApiProperty({ type: String, nullable: true })
  procedure: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  assigneeId: string | null;

  @ApiProperty({ type: String, nullable: true })
  assigneeName: string | null;

  @ApiProperty({ format: 'date-time' })
  filedAt: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextDue: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextTerm: string | null;
}

class CaseListLinks {
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class CaseListView {
  @ApiProperty({ type: [CaseListItemView] })
  items: CaseListItemView[];

  @ApiProperty({ type: CaseListLinks })
  links: CaseListLinks;
}

/** What a change answers: the case as it stands after it. Left with the id alone when it went out of sight. */
export class CaseSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiPropertyOptional()
  reference?: string;

  @ApiPropertyOptional({ enum: LISTED_STATUSES })
  status?: string;

  @ApiPropertyOptional({ description: 'To be sent with the next change.' })
  version?: number;
}
