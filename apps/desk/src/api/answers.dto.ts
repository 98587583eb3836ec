import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { VERSION_MAX } from './casework.dto.js';

export class NewAnswerExtension {
  @ApiProperty({ format: 'uuid', description: 'The clock of theirs that moves.' })
  @IsUUID()
  deadlineId: string;

  @ApiProperty({ example: 'P4W' })
  @IsString()
  @Matches(/^P\d{1,2}[DWM]$/)
  length: string;

  @ApiProperty({ format: 'date', description: 'The day of their notice.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  noticeOn: string;

  @ApiPropertyOptional({ description: 'She agreed to it, where the law asks for that.' })
  @IsOptional()
  @IsBoolean()
  consent?: boolean;

  @ApiProperty({ maxLength: 20_000, description: 'What she is told in the same step.' })
  @IsString()
  @MaxLength(40_000)
  text: string;

  @ApiPropertyOptional({ description: 'The version of the clock that was seen.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;
}

export class NewTelling {
  @ApiProperty({ maxLength: 20_000, description: 'In words for her.' })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class NewForwarding {
  @ApiProperty({
    format: 'uuid',
    description: 'Whom a draft of the same text is made for; she is asked anew.',
  })
  @IsUUID()
  contactPersonId: string;
}

/** A file, and no key of it. */
export class FileItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  number: number;

  @ApiProperty({ description: 'As the sender called it.' })
  name: string;

  @ApiProperty({ enum: ['photo', 'pdf', 'recording'] })
  kind: string;

  @ApiProperty()
  mime: string;

  @ApiProperty()
  bytes: number;

  @ApiProperty({ enum: ['clean', 'not-scanned', 'infected'] })
  scan: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: Date;
}

export class AnswerItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  extractId: string;

  @ApiProperty({ format: 'uuid' })
  institutionId: string;

  @ApiProperty({ description: 'Who wrote it.' })
  contactName: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: Date;

  @ApiPropertyOptional({ format: 'date', description: 'By which day they expect to answer.' })
  moreTimeUntil?: string;

  @ApiProperty({ type: String, nullable: true, description: 'What a caseworker made of it.' })
  handledHow: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  handledAt: Date | null;
}

export class AnswerList {
  @ApiProperty({ type: [AnswerItem] })
  items: AnswerItem[];
}

export class OpenedAnswerView extends AnswerItem {
  @ApiProperty({ type: [FileItem] })
  files: FileItem[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Clocks that run for the institution.',
  })
  theirClocks: object[];
}

export class FileList {
  @ApiProperty({ type: [FileItem] })
  items: FileItem[];
}
