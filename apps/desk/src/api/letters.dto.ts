import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LETTER_KINDS, type LetterKind } from '@app/documents';
import { Versioned } from './casework.dto.js';

export class NewLetter {
  @ApiProperty({ enum: LETTER_KINDS })
  @IsIn(LETTER_KINDS)
  kind: LetterKind;
}

export class LetterChange extends Versioned {
  @ApiProperty({ maxLength: 500, description: 'Name and address of the desk, a line each.' })
  @IsString()
  @MaxLength(1_000)
  sender: string;

  @ApiPropertyOptional({
    maxLength: 500,
    description: 'A line each; she is asked about the first. A letter to herself has none.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  recipient?: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(400)
  subject: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

class FittingLetter {
  @ApiProperty({ enum: LETTER_KINDS })
  kind: string;

  @ApiProperty({ description: 'It goes to somebody else, so it is made only after her yes.' })
  needsConsent: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When a lawyer read the template through; null as long as none has.',
  })
  reviewedByLawyer: string | null;
}

export class LetterKindList {
  @ApiProperty({ type: [FittingLetter] })
  items: FittingLetter[];
}

export class LetterItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: LETTER_KINDS })
  kind: string;

  @ApiProperty({ enum: ['draft', 'consent-asked', 'made'] })
  status: string;

  @ApiProperty({ type: String, nullable: true, description: 'Her answer to exactly this letter.' })
  consentStatus: string | null;

  @ApiProperty({ format: 'date-time' })
  writtenAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  madeAt: Date | null;

  @ApiProperty({ description: 'To be sent with the next change.' })
  version: number;

  @ApiProperty()
  sender: string;

  @ApiProperty()
  recipient: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  text: string;

  @ApiProperty({
    type: [String],
    description: 'What a person still has to fill in. A letter with a gap is neither shown to her nor made.',
  })
  gaps: string[];

  @ApiProperty({ description: 'What the letter is and does, in her language.' })
  explanation: string;

  @ApiProperty({ description: 'Her name stands in it by law, and she has not said that it may be known.' })
  wantsIdentity: boolean;

  @ApiProperty({ description: 'Making it tells them who she is: a second person must have agreed before.' })
  needsSecondPerson: boolean;
}

export class LetterList {
  @ApiProperty({ type: [LetterItem] })
  items: LetterItem[];
}
