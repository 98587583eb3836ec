import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export const STAFF_ROLES = ['caseworker', 'lead', 'statistician', 'administrator'] as const;

export class NewSession {
  @ApiProperty({ example: 'anna' })
  @IsString()
  @MaxLength(100)
  username: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(1000)
  passphrase: string;

  @ApiProperty({ example: '123456', description: 'Six digits of the second factor; each code works once.' })
  @IsString()
  @MaxLength(20)
  totp: string;
}

export class StaffView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: STAFF_ROLES })
  role: string;

  @ApiProperty({ example: 'nl' })
  language: string;
}

export class SessionView {
  @ApiProperty({ description: 'Sent back as `X-CSRF-Token` with every request that changes something.' })
  csrfToken: string;

  @ApiProperty({ type: StaffView })
  staff: StaffView;
}
