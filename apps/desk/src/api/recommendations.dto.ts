import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { REPLIES, type Reply } from '@app/recommendations';
import { Versioned, VERSION_MAX } from './casework.dto.js';

const STEPS = ['draft', 'proposed', 'issued', 'closed', 'dropped'] as const;
const STATES = [...STEPS, 'answered'] as const;
const SETTLED = ['done', 'not-done'] as const;

export class NewRecommendation {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for the Platform.' })
  @ValidateIf((_body, institutionId) => institutionId !== null)
  @IsUUID()
  institutionId: string | null;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(400)
  subject: string;

  @ApiProperty({ maxLength: 20_000, description: 'For the public, and without a case.' })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class RecommendationChange extends NewRecommendation {
  @ApiProperty({ description: 'The version that was seen; an older one is refused with 409.' })
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version: number;
}

export class RecommendationMove extends Versioned {
  @ApiProperty({ enum: STEPS, description: 'Issuing is for somebody other than who proposed it.' })
  @IsIn(STEPS)
  to: (typeof STEPS)[number];
}

export class RecommendationReply extends Versioned {
  @ApiProperty({ enum: REPLIES })
  @IsIn(REPLIES)
  reply: Reply;

  @ApiProperty({ maxLength: 5_000, description: 'Their reasons, as they gave them; they become public.' })
  @IsString()
  @MaxLength(10_000)
  reason: string;
}

export class NewCommitment {
  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @MaxLength(4_000)
  promise: string;

  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  due: string;
}

export class CommitmentSettlement {
  @ApiProperty({ enum: SETTLED })
  @IsIn(SETTLED)
  state: (typeof SETTLED)[number];
}

class Commitment {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  promise: string;

  @ApiProperty({ format: 'date' })
  due: string;

  @ApiProperty({ enum: ['open', ...SETTLED] })
  state: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  settledOn: string | null;
}

export class RecommendationItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['institution', 'platform'] })
  addressee: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  institutionId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Its name.' })
  institution: string | null;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ enum: STATES })
  status: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  proposedBy: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'By when the desk wants a reply.',
  })
  replyDue: string | null;

  @ApiProperty({ description: 'That day has passed without a reply.' })
  late: boolean;

  @ApiProperty({ type: String, enum: REPLIES, nullable: true })
  reply: string | null;

  @ApiProperty({ type: String, nullable: true })
  replyReasons: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;

  @ApiProperty({ description: 'To be sent with the next change.' })
  version: number;

  @ApiProperty({ type: [Commitment] })
  commitments: Commitment[];
}

export class RecommendationList {
  @ApiProperty({ type: [RecommendationItem] })
  items: RecommendationItem[];
}
