import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { BULK_MAX } from '@app/casework';

export class NewAssignments {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: BULK_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @IsUUID(undefined, { each: true })
  caseIds: string[];

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assigneeId: string;
}

export class NewHandover {
  @ApiProperty({ format: 'uuid', description: 'Who leaves or is ill.' })
  @IsUUID()
  fromId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  toId: string;

  @ApiPropertyOptional({ description: 'Ended cases too: for somebody who leaves.' })
  @IsOptional()
  @IsBoolean()
  withEnded?: boolean;
}

class HandedItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'A dash where it is not the reader’s to know.' })
  reference: string;

  @ApiPropertyOptional({ description: 'The code of the refusal; left out when it was handed over.' })
  refused?: string | undefined;
}

export class HandedList {
  @ApiProperty({ type: [HandedItem] })
  items: HandedItem[];
}

export class HandoverResult extends HandedList {
  @ApiProperty({ description: 'The time ran out; asking again goes on with the rest.' })
  unfinished: boolean;
}
