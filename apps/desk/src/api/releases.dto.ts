import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { METHODS, type Method } from '@app/statistics';

const STATES = ['prepared', 'approved', 'published', 'rejected'] as const;
const REFUSALS = ['other-method', 'tells-too-much'] as const;

export class NewRelease {
  @ApiProperty({ example: '2026-Q3' })
  @Matches(/^\d{4}-Q[1-4]$/)
  quarter: string;

  @ApiPropertyOptional({ description: 'Another edition of a quarter that was published; needs a reason.' })
  @IsOptional()
  @IsBoolean()
  newEdition?: boolean;

  @ApiPropertyOptional({
    description: 'The complaints were invented; said by itself where one of them was.',
  })
  @IsOptional()
  @IsBoolean()
  demonstration?: boolean;

  @ApiPropertyOptional({
    maxLength: 300,
    description: 'Published with the figures; for a new edition, or a quarter after a later one.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(600)
  reason?: string;

  @ApiPropertyOptional({ enum: METHODS, description: 'How it is protected; it can be chosen anew later.' })
  @IsOptional()
  @IsIn(METHODS)
  method?: Method;
}

export class ReleaseMethod {
  @ApiProperty({ enum: METHODS, description: 'For an approval: what was looked at.' })
  @IsIn(METHODS)
  method: Method;
}

/** What a way of protecting is worth. It depends on hidden counts, so it stays inside the desk. */
class Utility {
  @ApiProperty({
    description: 'Share of the groups with somebody in them that show a figure, whole percent.',
  })
  visiblePercent: number;

  @ApiProperty({ description: 'Hellinger distance to the counts: 0 nothing was changed, 1 nothing is left.' })
  hellinger: number;

  @ApiProperty({ description: 'Tables that show no figure.' })
  withheld: number;
}

class Variant {
  @ApiProperty({ enum: METHODS })
  method: string;

  @ApiPropertyOptional({ type: Utility, description: 'When it is safe.' })
  utility?: Utility;

  @ApiPropertyOptional({ enum: REFUSALS, description: 'When it is not.' })
  refusal?: string;
}

export class ReleaseItem {
  @ApiProperty({ example: '2026-Q3' })
  quarter: string;

  @ApiProperty({ description: 'As readers see it.' })
  edition: number;

  @ApiProperty({ description: 'Counts rejected ones too.' })
  attempt: number;

  @ApiProperty({ enum: STATES })
  status: string;

  @ApiProperty()
  demonstration: boolean;

  @ApiProperty({ enum: METHODS })
  method: string;

  @ApiProperty({ format: 'uuid', description: 'She is a first person, like who prepared it.' })
  chosenBy: string;

  @ApiProperty({ format: 'uuid' })
  preparedBy: string;

  @ApiProperty({ format: 'date-time' })
  preparedAt: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  approvedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt: Date | null;

  @ApiProperty({ type: String, enum: METHODS, nullable: true, description: 'What the approval is of.' })
  approvedMethod: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ type: [Variant], description: 'Both ways of protecting it, side by side.' })
  variants: Variant[];
}

export class ReleaseList {
  @ApiProperty({ type: [ReleaseItem] })
  items: ReleaseItem[];
}

export class OpenedRelease extends ReleaseItem {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The protected figures as the world would see them; no hidden count stands in them.',
  })
  document: object;
}
