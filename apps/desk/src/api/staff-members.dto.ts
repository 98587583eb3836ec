import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { StaffView } from './session.dto.js';

export class InstitutionTie {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  institutionId: string;
}

export class StaffMember extends StaffView {
  @ApiProperty({ description: 'The keys of new complaints are sealed to her.' })
  takesIntake: boolean;

  @ApiProperty({ description: 'An account of the demonstration, with a passphrase that everybody can read.' })
  isDemo: boolean;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Institutions to which there is a declared tie.',
  })
  tiedInstitutionIds: string[];
}

export class StaffMemberList {
  @ApiProperty({ type: [StaffMember] })
  items: StaffMember[];
}
