import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Versioned } from './casework.dto.js';

export class PlatformAnswer extends Versioned {
  @ApiProperty({
    maxLength: 20_000,
    description: 'The question as it will be printed, without what could point at somebody.',
  })
  @IsString()
  @MaxLength(40_000)
  explanation: string;

  @ApiProperty({ maxLength: 20_000, description: 'The answer.' })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class NewAskingLink {
  @ApiProperty({ maxLength: 200, description: 'The organisation that asks by it; for the desk only.' })
  @IsString()
  @MaxLength(400)
  name: string;
}

export class MadeAskingLink {
  @ApiProperty({ format: 'uri', description: 'Shown here and never again.' })
  address: string;
}

export class PlatformQuestion {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The organisation that asked; for the desk only.' })
  member: string;

  @ApiProperty({ enum: ['question', 'agenda'] })
  kind: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-Q3' })
  quarter: string | null;

  @ApiProperty({ type: String, nullable: true })
  dimension: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In their words; null once it was declined.' })
  asked: string | null;

  @ApiProperty({ format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ enum: ['asked', 'answered', 'published', 'declined'] })
  status: string;

  @ApiProperty({ type: String, nullable: true, description: 'As it will be printed.' })
  question: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  answeredBy: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  publishedBy: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  publishedOn: string | null;

  @ApiProperty({ description: 'To be sent with the next change.' })
  version: number;
}

export class PlatformQuestionList {
  @ApiProperty({ type: [PlatformQuestion] })
  items: PlatformQuestion[];
}

class AskingLinkItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  member: string;

  @ApiProperty({ format: 'date-time' })
  madeAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: Date | null;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty()
  hasEnded: boolean;
}

export class AskingLinkList {
  @ApiProperty({ type: [AskingLinkItem] })
  items: AskingLinkItem[];
}
