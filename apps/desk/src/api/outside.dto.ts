/** What goes out of the desk: extracts and referrals. */
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { REFERRAL_OUTCOMES, type ReferralOutcome } from '@app/referral';
import { Versioned } from './casework.dto.js';

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
  version: number;
}

export class NewReferralOutcome extends SeenReferral {
  @ApiProperty({ enum: REFERRAL_OUTCOMES })
  @IsIn(REFERRAL_OUTCOMES)
  outcome: ReferralOutcome;
}
