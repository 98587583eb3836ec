import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LETTER_KINDS } from '@app/documents';
import { CHECK_ANSWERS, type CheckAnswer } from '@app/mediation';

class InWords {
  @ApiProperty()
  nl: string;

  @ApiProperty()
  en: string;
}

class NewCheckAnswer {
  @ApiProperty({ description: 'The id of an item of the list.' })
  @IsString()
  @MaxLength(60)
  item: string;

  @ApiProperty({ enum: CHECK_ANSWERS })
  @IsIn(CHECK_ANSWERS)
  answer: CheckAnswer;
}

export class NewCheckAnswers {
  @ApiProperty({ type: [NewCheckAnswer], description: 'What was answered before and is left out stays.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NewCheckAnswer)
  answers: NewCheckAnswer[];
}

export class ChecklistItem {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: InWords })
  name: InWords;

  @ApiProperty({
    description: 'It fits the coded facts of the case; every list can be answered all the same.',
  })
  fits: boolean;

  @ApiProperty({ description: 'How many questions the list has.' })
  questions: number;

  @ApiProperty()
  answered: number;

  @ApiProperty({ description: 'How many answers are not as they should be.' })
  wrong: number;
}

export class CaseChecklists {
  @ApiProperty({ type: [ChecklistItem], description: 'Those that fit the case first, the likeliest first.' })
  items: ChecklistItem[];
}

class CheckQuestion {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: InWords })
  question: InWords;

  @ApiProperty({ description: 'Article or source, as it is cited.' })
  law: string;

  @ApiProperty({
    enum: ['A', 'B', 'C'],
    description: 'A: read in a current text. B: in an older one. C: to be checked by a lawyer.',
  })
  sure: string;

  @ApiProperty({ enum: ['yes', 'no'], description: 'The answer that is as it should be.' })
  right: string;

  @ApiProperty({ type: String, enum: CHECK_ANSWERS, nullable: true })
  answer: string | null;

  @ApiProperty({ enum: ['right', 'wrong', 'open'] })
  result: string;

  @ApiProperty({ type: InWords, description: 'What follows when it is wrong.' })
  follows: InWords;

  @ApiProperty({
    type: String,
    enum: LETTER_KINDS,
    nullable: true,
    description: 'The letter that fits when it is wrong.',
  })
  letter: string | null;
}

export class ChecklistView extends ChecklistItem {
  @ApiProperty({ type: [CheckQuestion] })
  items: CheckQuestion[];
}
