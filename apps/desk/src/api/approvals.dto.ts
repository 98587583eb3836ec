import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { codesOf } from '@app/kernel';

export const ASKED_KINDS = ['close-unanswered', 'erase-case'] as const;
const DECISIONS = ['agree', 'refuse', 'withdraw'] as const;

export class NewApprovalBody {
  @ApiProperty({ enum: ASKED_KINDS, description: 'A disclosure is asked for with the text that discloses.' })
  @IsIn(ASKED_KINDS)
  kind: (typeof ASKED_KINDS)[number];

  @ApiProperty({ maxLength: 5_000, description: 'Why, for the second person.' })
  @IsString()
  @MaxLength(10_000)
  reason: string;

  @ApiPropertyOptional({ enum: codesOf('outcome'), description: 'For `close-unanswered`.' })
  @IsOptional()
  @IsIn(codesOf('outcome'))
  outcome?: string;

  @ApiPropertyOptional({ maxLength: 20_000, description: 'For `close-unanswered`: what she reads.' })
  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  explanation?: string;
}

export class ApprovalDecision {
  @ApiProperty({ enum: DECISIONS, description: '`withdraw` is for whoever asked.' })
  @IsIn(DECISIONS)
  decision: (typeof DECISIONS)[number];
}

/** What waits for the reader as the second person, without a word of anybody. */
export class WaitingApprovals {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items: object[];
}
