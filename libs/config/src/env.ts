import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  NotEquals,
} from 'class-validator';

/** What an example file may say and a real installation may never use. */
const PLACEHOLDER = 'change-me';

const asNumber = Transform(({ value }) => (value === undefined || value === '' ? undefined : Number(value)));
const emptyAsAbsent = Transform(({ value }) => (value === '' ? undefined : value));

/**
 * Every variable that the system reads, and nothing else.
 * `.env.example` documents each of them; a test holds the two lists equal.
 */
export class Env {
  @IsOptional()
  @IsIn(['development', 'test', 'production'])
  NODE_ENV?: 'development' | 'test' | 'production';

  @IsString()
  @MinLength(1)
  DESK_DATA: string = '.data';

  @IsString()
  @MinLength(1)
  HOST: string = '127.0.0.1';

  @asNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  INTAKE_PORT: number = 3000;

  @asNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  EXCHANGE_PORT: number = 3001;

  @asNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  DESK_PORT: number = 3002;

  @asNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  REPORTS_PORT: number = 3003;

  /** The mailbox page of the standalone; left out, a free port is taken when 3004 is not. */
  @emptyAsAbsent
  @asNumber
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  MAILBOX_PORT?: number;

  /** `/healthz` and `/metrics` of the worker; 0 takes a free port. */
  @asNumber
  @IsInt()
  @Min(0)
  @Max(65535)
  WORKER_PORT: number = 0;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^rediss?:\/\//)
  REDIS_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^https?:\/\//)
  S3_URL?: string;

  /** A ClamAV daemon that looks at what comes in; left out, files are marked as not scanned. */
  @emptyAsAbsent
  @IsOptional()
  @IsString()
  @MinLength(1)
  CLAMD_HOST?: string;

  @asNumber
  @IsInt()
  @Min(1)
  @Max(65535)
  CLAMD_PORT: number = 3310;

  /** Sender of every mail; neutral on purpose. */
  @IsString()
  @MinLength(3)
  MAIL_FROM: string = 'desk@localhost.localdomain';

  /** Sender of her pings, of a domain that says nothing about the desk. */
  @IsString()
  @MinLength(3)
  PING_FROM: string = 'post@localhost.localdomain';

  /** The listener for mail to secret addresses of cases; off when left out. 0 takes a free port. */
  @emptyAsAbsent
  @asNumber
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  MAIL_IN_PORT?: number;

  /** Where it listens; a mail server of one's own stands in front of it. */
  @IsString()
  @MinLength(1)
  MAIL_IN_HOST: string = '127.0.0.1';

  /** What stands behind the @ of these addresses. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  MAIL_IN_DOMAIN?: string;

  /** Addresses of the doors as other people see them; left out, host and port are used. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^https?:\/\//)
  INTAKE_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^https?:\/\//)
  EXCHANGE_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^https?:\/\//)
  DESK_URL?: string;

  @emptyAsAbsent
  @IsOptional()
  @Matches(/^https?:\/\//)
  REPORTS_URL?: string;

  @IsIn(['0', '1'])
  DEMO: '0' | '1' = '1';

  @emptyAsAbsent
  @IsOptional()
  @IsISO8601({ strict: true })
  CLOCK?: string;

  /** 32 bytes in hexadecimal; without it nobody can compute a receipt's look-up value from the database alone. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  @NotEquals(PLACEHOLDER)
  RECEIPT_PEPPER?: string;

  /** 16 bytes in hexadecimal: the Argon2id salt of this installation's receipts. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  @NotEquals(PLACEHOLDER)
  RECEIPT_SALT?: string;

  /** 32 bytes in hexadecimal: the key of the audit trail's chain. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  @NotEquals(PLACEHOLDER)
  AUDIT_KEY?: string;

  /** 32 bytes in hexadecimal: the seed of the Ed25519 key that signs published releases. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  @NotEquals(PLACEHOLDER)
  RELEASE_KEY?: string;

  /** 32 bytes in hexadecimal: opens the addresses and secrets of webhooks. */
  @emptyAsAbsent
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  @NotEquals(PLACEHOLDER)
  WEBHOOK_KEY?: string;

  /** Lets webhooks go to this machine itself, without https. */
  @IsIn(['0', '1'])
  WEBHOOK_LOOPBACK: '0' | '1' = '0';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';
}
