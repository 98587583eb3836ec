import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { RELATION_REASONS, type RelationReason } from '@app/casework';
import { CaseListItemView, REFERENCE } from './case.dto.js';

export class NewRelation {
  @ApiProperty({ example: 'SR-2026-000123', description: 'Of a case that the reader may open too.' })
  @Matches(REFERENCE)
  reference: string;

  @ApiProperty({ enum: RELATION_REASONS })
  @IsIn(RELATION_REASONS)
  reason: RelationReason;
}

class RelationItem extends CaseListItemView {
  @ApiProperty({ enum: RELATION_REASONS })
  reason: string;
}

export class RelationList {
  @ApiProperty({ type: [RelationItem] })
  items: RelationItem[];
}
