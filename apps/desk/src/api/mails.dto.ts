import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { FileItem } from './answers.dto.js';
import { REFERENCE } from './case.dto.js';

export class MailItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['answer', 'auto-reply', 'bounce'] })
  kind: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: Date;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When somebody at the desk first looked at it.',
  })
  seenAt?: Date | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'Of mail without a case: it is erased in the first night after this moment.',
  })
  endsAt?: Date;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Sender, subject and text.' })
  content: object;

  @ApiProperty({ type: [FileItem] })
  files: FileItem[];
}

export class MailList {
  @ApiProperty({ type: [MailItem] })
  items: MailItem[];
}

export class MailboxView extends MailList {
  @ApiProperty({ type: String, nullable: true, description: 'The secret address of the case.' })
  address: string | null;
}

export class HeldAssignment {
  @ApiProperty({ example: 'SR-2026-000123' })
  @Matches(REFERENCE)
  reference: string;
}
