/** What goes out of the desk: extracts and referrals. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { ASKED_FOR, type AskedFor } from '@app/exchange';
import { codesOf } from '@app/kernel';
import { REFERRAL_OUTCOMES, type ReferralOutcome } from '@app/referral';
import { Versioned, VERSION_MAX } from './casework.dto.js';

export class NewExtractBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  institutionId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  contactPersonId: string;

  @ApiProperty({ maxLength: 20_000, description: 'Exactly what the institution will read.' })
  @IsString()
  @MaxLength(40_000)
  text: string;

  @ApiPropertyOptional({
    enum: ASKED_FOR,
    description: 'What kind of thing is asked; it stands in the overview of the institution.',
  })
  @IsOptional()
  @IsIn(ASKED_FOR)
  asks?: AskedFor;

  @ApiPropertyOptional({
    description: 'It names her or makes her known: a second person has to agree before it is sent.',
  })
  @IsOptional()
  @IsBoolean()
  makesKnown?: boolean;
}

export class DisclosureReason {
  @ApiProperty({ maxLength: 5_000, description: 'Why they need to know who she is, for the second person.' })
  @IsString()
  @MaxLength(10_000)
  reason: string;
}

export class ExtractContacts {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description:
      'Colleagues of the first contact person who get the same text; she is asked about each by name.',
  })
  @IsUUID(undefined, { each: true })
  contactPersonIds: string[];
}

export class NewSending {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'To whom of them; left out, the first contact person.',
  })
  @IsOptional()
  @IsUUID()
  contactPersonId?: string;
}

export class Made {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class NewReferral extends Versioned {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  partnerId: string;

  @ApiProperty({ maxLength: 20_000, description: 'Exactly what is passed on.' })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class SeenReferral {
  @ApiProperty({ description: 'The version of the referral.' })
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version: number;
}

export class NewPartnerLinkBody extends SeenReferral {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Somebody at the partner; left out, the address of the partner itself.',
  })
  @IsOptional()
  @IsUUID()
  contactId?: string;
}

export class NewReferralOutcome extends SeenReferral {
  @ApiProperty({ enum: REFERRAL_OUTCOMES })
  @IsIn(REFERRAL_OUTCOMES)
  outcome: ReferralOutcome;
}

export class WordToHer {
  @ApiProperty({ maxLength: 20_000, description: 'What she reads in her mailbox.' })
  @IsString()
  @MaxLength(40_000)
  text: string;
}

export class FoundGap {
  @ApiProperty({ description: 'A code of `referral`.', enum: codesOf('referral') })
  @IsIn(codesOf('referral'))
  kind: string;
}
