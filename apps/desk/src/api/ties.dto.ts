import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { TIE_END_REASONS } from '@app/casework';
import { STAFF_ROLES } from './session.dto.js';

const DECISIONS = ['agree', 'refuse', 'withdraw'] as const;

export class CircleTie {
  @ApiProperty({ description: 'A code of `region`.' })
  @IsString()
  @MaxLength(60)
  region: string;

  @ApiProperty({ description: 'A code of `workType`.' })
  @IsString()
  @MaxLength(60)
  workType: string;
}

export class NewTieEnding {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of a tie to an institution.' })
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiPropertyOptional({ description: 'Of a tie to a circle, with `workType`.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  region?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  workType?: string;

  @ApiProperty({ enum: TIE_END_REASONS })
  @IsIn(TIE_END_REASONS)
  reason: string;
}

export class TieEndingDecision {
  @ApiProperty({ enum: DECISIONS, description: '`withdraw` is for whoever asked.' })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];
}

/** Between whom and which institution, or which circle of people, a wall stands. */
class Tied {
  @ApiProperty({ format: 'uuid' })
  staffId: string;

  @ApiProperty()
  staffName: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: String, nullable: true })
  institutionName: string | null;

  @ApiProperty({ type: String, nullable: true })
  region: string | null;

  @ApiProperty({ type: String, nullable: true })
  workType: string | null;
}

class TieItem extends Tied {
  @ApiProperty({ format: 'date-time' })
  declaredAt: Date;
}

export class TieList {
  @ApiProperty({ type: [TieItem] })
  items: TieItem[];
}

class TieEndingItem extends Tied {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STAFF_ROLES })
  staffRole: string;

  @ApiProperty({ enum: TIE_END_REASONS })
  reason: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;
}

export class TieEndingList {
  @ApiProperty({ type: [TieEndingItem] })
  items: TieEndingItem[];
}
