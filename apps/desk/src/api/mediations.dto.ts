import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  ACTION_OWNERS,
  END_REASONS,
  STAGES,
  WORDS_KINDS,
  type ActionOwner,
  type EndReason,
  type Side,
  type Stage,
  type WordsKind,
} from '@app/mediation';
import { Versioned } from './casework.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SIDES = ['hers', 'theirs'] as const;
const SETTLED = ['done', 'not-done'] as const;

export class NewMove extends Versioned {
  @ApiProperty({ enum: STAGES })
  @IsIn(STAGES)
  to: Stage;

  @ApiPropertyOptional({ enum: SIDES, description: 'Whose proposal it is; only for proposals.' })
  @IsOptional()
  @IsIn(SIDES)
  side?: Side;

  @ApiPropertyOptional({ enum: END_REASONS, description: 'Only for `ended`.' })
  @IsOptional()
  @IsIn(END_REASONS)
  reason?: EndReason;
}

export class NewWords {
  @ApiProperty({ enum: WORDS_KINDS, description: 'Hers, theirs, or the own notes of the mediator.' })
  @IsIn(WORDS_KINDS)
  kind: WordsKind;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class NewAction {
  @ApiProperty({ enum: ACTION_OWNERS })
  @IsIn(ACTION_OWNERS)
  owner: ActionOwner;

  @ApiProperty({ format: 'date' })
  @Matches(DAY)
  due: string;

  @ApiProperty({ maxLength: 2_000, description: 'What was agreed.' })
  @IsString()
  @MaxLength(4_000)
  text: string;
}

export class NewSettlement {
  @ApiProperty({ enum: SETTLED })
  @IsIn(SETTLED)
  state: (typeof SETTLED)[number];
}

class CourseAction {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ACTION_OWNERS })
  owner: string;

  @ApiProperty({ format: 'date' })
  due: string;

  @ApiProperty({ enum: ['open', ...SETTLED] })
  state: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  settledOn: string | null;

  @ApiProperty()
  text: string;
}

class CourseWords {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: WORDS_KINDS })
  kind: string;

  @ApiProperty({ enum: STAGES })
  stage: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'uuid' })
  authorId: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: Date;
}

class CourseMove {
  @ApiProperty({ enum: STAGES })
  to: string;

  @ApiPropertyOptional({ enum: SIDES })
  side?: string;

  @ApiPropertyOptional({ description: 'What is still in its way.' })
  lacks?: string;
}

export class MediationCourse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  institutionId: string;

  @ApiProperty({ enum: STAGES })
  stage: string;

  @ApiProperty({ enum: ['her', 'institution', 'desk', 'nobody'], description: 'Whose turn it is.' })
  party: string;

  @ApiProperty({ format: 'date-time' })
  stageSince: Date;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The norm of the desk for this stage, or the next date of the agreement; no term of law.',
  })
  due: string | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Clocks of law that run and bind the institution in this stage.',
  })
  legalClocks: object[];

  @ApiProperty({ type: String, enum: END_REASONS, nullable: true })
  endedReason: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;

  @ApiProperty({ description: 'To be sent with the next move.' })
  version: number;

  @ApiProperty({ type: [CourseMove], description: 'What may come next.' })
  moves: CourseMove[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Each move that was made.',
  })
  steps: object[];

  @ApiProperty({ type: [CourseWords] })
  words: CourseWords[];

  @ApiProperty({ type: [CourseAction] })
  actions: CourseAction[];
}

export class MediationList {
  @ApiProperty({ type: [MediationCourse] })
  items: MediationCourse[];
}
