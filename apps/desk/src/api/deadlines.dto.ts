import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FINANCIAL_PRODUCTS, type FinancialProduct } from '@app/casework';
import { HAPPENINGS, type HappeningKind } from '@app/deadlines';
import { Versioned, VERSION_MAX } from './casework.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

export class NewDeadline {
  @ApiProperty({ example: 'AWB-9-11-6w' })
  @IsString()
  @MaxLength(40)
  term: string;

  @ApiProperty({ description: 'Day zero; for a term in hours a local moment.' })
  @Matches(DAY_OR_MOMENT)
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

export class ExtensionFields {
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

export class SuspensionFields {
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

export class NewExtension extends IntersectionType(Versioned, ExtensionFields) {}

export class NewSuspension extends IntersectionType(Versioned, SuspensionFields) {}

export class NewPrintedDate extends Versioned {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day that their letter prints, which goes first; null takes it away again.',
  })
  @ValidateIf((body: NewPrintedDate) => body.printed !== null)
  @Matches(DAY)
  printed: string | null;
}

export class NewStart extends Versioned {
  @ApiProperty({ description: 'Another day zero; for a term in hours a local moment.' })
  @Matches(DAY_OR_MOMENT)
  start: string;

  @ApiPropertyOptional({ format: 'date', description: 'The second date, of terms that have one.' })
  @IsOptional()
  @Matches(DAY)
  otherStart?: string;
}

/** One or several changes at once; nothing is stored. */
export class DeadlineWhatIf {
  @ApiPropertyOptional({
    description: 'The version that the question is about; an older one is refused with 409.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ type: ExtensionFields })
  @IsOptional()
  @ValidateNested()
  @Type(() => ExtensionFields)
  extension?: ExtensionFields;

  @ApiPropertyOptional({ type: SuspensionFields })
  @IsOptional()
  @ValidateNested()
  @Type(() => SuspensionFields)
  suspension?: SuspensionFields;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @Matches(DAY)
  printed?: string | null;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(DAY_OR_MOMENT)
  start?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(DAY)
  otherStart?: string;
}

export class NewHappening extends Versioned {
  @ApiProperty({
    enum: HAPPENINGS,
    description:
      'What happened to this clock; `silence` means that they are late and nothing came. GET lists what is possible.',
  })
  @IsIn(HAPPENINGS)
  kind: HappeningKind;

  @ApiPropertyOptional({ format: 'date', description: 'The day on which it happened; left out for silence.' })
  @IsOptional()
  @Matches(DAY)
  on?: string;

  @ApiPropertyOptional({
    description: 'Whether an advisory committee is involved, where that decides the next term.',
  })
  @IsOptional()
  @IsBoolean()
  committee?: boolean;
}

export class NewLodging {
  @ApiProperty({ format: 'date', description: 'The day on which the institution received it.' })
  @Matches(DAY)
  on: string;

  @ApiPropertyOptional({ enum: FINANCIAL_PRODUCTS, description: 'What a bank was asked for.' })
  @IsOptional()
  @IsIn(FINANCIAL_PRODUCTS)
  product?: FinancialProduct;

  @ApiPropertyOptional({
    description: 'Whether an advisory committee handles it; without it both ways start.',
  })
  @IsOptional()
  @IsBoolean()
  committee?: boolean;
}

export class NewEnding extends Versioned {
  @ApiProperty({ enum: ['met', 'cancelled'] })
  @IsIn(['met', 'cancelled'])
  how: 'met' | 'cancelled';
}
