import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class InstitutionsQuery {
  @ApiPropertyOptional({ description: 'A code of `institutionType`.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  type?: string;
}

export class PartnersQuery {
  @ApiPropertyOptional({ description: 'A code of `referral`.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  kind?: string;
}

/** Every list of the directory has this shape. */
export class DirectoryList {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items: object[];
}
