import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { Versioned } from './casework.dto.js';

export class NewSplit extends Versioned {
  @ApiProperty({ maxLength: 20_000, description: 'To her, in the mailbox of this case.' })
  @IsString()
  @MaxLength(40_000)
  explanation: string;

  @ApiProperty({
    maxLength: 20_000,
    description: 'Of the second complaint, in words of the desk; twelve words in a row of hers are refused.',
  })
  @IsString()
  @MaxLength(40_000)
  text: string;

  @ApiProperty({ description: 'A code of `institutionType`.' })
  @IsString()
  @MaxLength(60)
  institutionType: string;

  @ApiProperty({ type: [String], description: 'Codes of `conduct`.' })
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  conduct: string[];
}
