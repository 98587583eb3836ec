import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { STIGMA_ASSESSED } from '@app/tagging';
import { VERSION_MAX } from './casework.dto.js';

export class IncidentBody {
  @ApiProperty({ description: 'A code of `violence`.' })
  @IsString()
  @MaxLength(60)
  violenceForm: string;

  @ApiProperty({ description: 'A code of `violenceSub`, or `unknown`.' })
  @IsString()
  @MaxLength(60)
  violenceSub: string;

  @ApiProperty({ description: 'A code of `perpetrator`.' })
  @IsString()
  @MaxLength(60)
  perpetrator: string = 'unknown';

  @ApiProperty({ description: 'A code of `setting`.' })
  @IsString()
  @MaxLength(60)
  setting: string = 'unknown';
}

export class NewIncidents {
  @ApiProperty({ type: [IncidentBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => IncidentBody)
  incidents: IncidentBody[];
}

export class NewStigmaAssessment {
  @ApiProperty({ enum: STIGMA_ASSESSED })
  @IsString()
  @MaxLength(60)
  assessed: string;

  @ApiProperty({ type: [String], description: 'Codes of `expression`.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  expression: string[] = [];

  @ApiProperty({ type: [String], description: 'Codes of `discriminationGround`.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  ground: string[] = [];

  @ApiProperty({ maxLength: 5_000, description: 'Compulsory, and sealed.' })
  @IsString()
  @MaxLength(10_000)
  reason: string;

  @ApiProperty({ description: 'The version of the assessment that was seen; 0 for the first.' })
  @IsInt()
  @Min(0)
  @Max(VERSION_MAX)
  version: number;
}
