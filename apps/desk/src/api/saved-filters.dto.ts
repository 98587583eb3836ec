import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import type { CaseStatus } from '@app/cases';
import type { CaseSort } from '@app/casework';
import { codesOf } from '@app/kernel';
import { LISTED_STATUSES } from '../lists/queue-filter.js';
import { CASE_SORTED } from './case.dto.js';

export class NewSavedFilter {
  @ApiPropertyOptional({ enum: LISTED_STATUSES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LISTED_STATUSES.length)
  @IsIn(LISTED_STATUSES, { each: true })
  status?: CaseStatus[];

  @ApiPropertyOptional({ description: 'The id of a colleague, `me`, or `none`.' })
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  assignee?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Has a running clock that ends on or before this day.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  dueBefore?: string;

  @ApiPropertyOptional({ enum: codesOf('institutionType') })
  @IsOptional()
  @IsIn(codesOf('institutionType'))
  institutionType?: string;

  @ApiPropertyOptional({ enum: CASE_SORTED })
  @IsOptional()
  @IsIn(CASE_SORTED)
  sort?: CaseSort;
}

class SavedFilterItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: NewSavedFilter, description: 'What `/api/v1/cases` takes; it has no name.' })
  filter: NewSavedFilter;
}

export class SavedFilterList {
  @ApiProperty({ type: [SavedFilterItem] })
  items: SavedFilterItem[];
}
