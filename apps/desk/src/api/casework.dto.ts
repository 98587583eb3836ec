import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { FINANCIAL_PRODUCTS, type FinancialProduct } from '@app/casework';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Above it no number is a version of anything; forms take no longer ones either. */
export const VERSION_MAX = 999_999_999;

/** A change of something that somebody else may be changing too. */
export class Versioned {
  @ApiProperty({ description: 'The version that the change was made for; an older one is refused with 409.' })
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version: number;
}

export class NewAssignment extends Versioned {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assigneeId: string;
}

export class NewQuestion extends Versioned {
  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class NewNote {
  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class NewClosure extends Versioned {
  @ApiProperty({ description: 'A code of `outcome`.' })
  @IsString()
  @MaxLength(60)
  outcome: string;

  @ApiProperty({ maxLength: 20_000, description: 'In words for her.' })
  @IsString()
  @MaxLength(40_000)
  explanation: string;
}

export class NewReopening extends Versioned {
  @ApiProperty({ maxLength: 5_000 })
  @IsString()
  @MaxLength(10_000)
  reason: string;
}

export class NewClassification extends Versioned {
  @ApiProperty({ type: String, nullable: true, description: 'A code of `procedure`.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  procedure: string | null = null;

  @ApiProperty({ type: String, enum: ['decision', 'conduct'], nullable: true })
  @IsOptional()
  @IsIn(['decision', 'conduct'])
  matter: 'decision' | 'conduct' | null = null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  institutionId: string | null = null;

  @ApiPropertyOptional({ enum: FINANCIAL_PRODUCTS, description: 'What a bank was asked for.' })
  @IsOptional()
  @IsIn(FINANCIAL_PRODUCTS)
  product?: FinancialProduct;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The day on which the institution got her complaint or request.',
  })
  @IsOptional()
  @Matches(DAY)
  receivedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day of its final answer.' })
  @IsOptional()
  @Matches(DAY)
  answeredOn?: string;

  @ApiPropertyOptional({ description: 'Starts every proposed clock whose first day is known.' })
  @IsOptional()
  @IsBoolean()
  startDeadlines?: boolean;
}
