import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { codesOf } from '@app/kernel';

export class NewSignal {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  institutionId: string;

  @ApiProperty({ enum: codesOf('conduct') })
  @IsIn(codesOf('conduct'))
  conduct: string;
}

/** An institution, a conduct, and how many people at the least: never a case. */
class Pattern {
  @ApiProperty({ format: 'uuid' })
  institutionId: string;

  @ApiProperty({ description: 'Its name.' })
  institution: string;

  @ApiProperty()
  institutionType: string;

  @ApiProperty({ description: 'A code of `conduct`.' })
  conduct: string;

  @ApiProperty({ description: 'Rounded down, so that nobody can be counted.' })
  atLeast: number;
}

class PatternItem extends Pattern {
  @ApiProperty({ description: 'A signal over some of these quarters exists; another one has to wait.' })
  signalled: boolean;
}

class QuarterWindow {
  @ApiProperty({ example: '2025-Q4' })
  first: string;

  @ApiProperty({ example: '2026-Q3' })
  last: string;
}

export class PatternList {
  @ApiProperty({ type: QuarterWindow, description: 'The quarters that are looked at now.' })
  window: QuarterWindow;

  @ApiProperty({ type: [PatternItem] })
  items: PatternItem[];
}

export class SignalItem extends Pattern {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: '2025-Q4' })
  firstQuarter: string;

  @ApiProperty({ example: '2026-Q3' })
  lastQuarter: string;

  @ApiProperty({ format: 'uuid' })
  proposedBy: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  confirmedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: Date | null;
}

export class SignalList {
  @ApiProperty({ type: [SignalItem] })
  items: SignalItem[];
}
