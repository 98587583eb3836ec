/** What of a case goes out: her own copy, and the question about an export. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

export class NewCopy {
  @ApiProperty({ description: 'That she asked for it herself. Nothing is made without it.' })
  @IsBoolean()
  sheAsked: boolean;

  @ApiPropertyOptional({ description: 'With notes of colleagues, read for names of others.', default: false })
  @IsOptional()
  @IsBoolean()
  withNotes?: boolean;
}

export class NewExportConsent {
  @ApiProperty({ maxLength: 200, description: 'The organisation and its case system, as she reads it.' })
  @IsString()
  @MaxLength(200)
  recipient: string;
}
