import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Versioned } from './casework.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class NewDeadline {
  @ApiProperty({ example: 'AWB-9-11-6w' })
  @IsString()
  @MaxLength(40)
  term: string;

  @ApiProperty({ description: 'Day zero; for a term in hours a local moment.' })
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
  start: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY)
  otherStart?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  variant?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day that the letter prints.' })
  @IsOptional()
  @Matches(DAY)
  printed?: string;
}

export class NewExtension extends Versioned {
  @ApiProperty({ example: 'P4W' })
  @IsString()
  @MaxLength(10)
  length: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY)
  noticeOn?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  consent?: boolean;
}

export class NewSuspension extends Versioned {
  @ApiProperty({ format: 'date', description: 'First day that does not count.' })
  @Matches(DAY)
  from: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Day on which counting resumes; left out while it stands still.',
  })
  @IsOptional()
  @Matches(DAY)
  to?: string;
}

export class NewEnding extends Versioned {
  @ApiProperty({ enum: ['met', 'cancelled'] })
  @IsIn(['met', 'cancelled'])
  how: 'met' | 'cancelled';
}
