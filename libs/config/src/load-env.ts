import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { Clock, DomainError, ShiftedClock, SystemClock } from '@app/kernel';
import { Env } from './env.js';

/** A configuration that cannot be used. Names the variable and the rule, never the value. */
export class ConfigurationError extends DomainError {
  constructor(message: string) {
    super('CONFIG.UNUSABLE', 'invalid', message);
    this.name = 'ConfigurationError';
  }
}

/** Reads and checks the environment; empty strings count as absent. */
export function loadEnv(source: Record<string, string | undefined> = process.env): Env {
  const known: Record<string, string> = {};
  for (const name of envNames()) {
    const value = source[name];
    if (value !== undefined && value !== '') known[name] = value;
  }
  const env = plainToInstance(Env, known, { exposeDefaultValues: true });
  const errors = validateSync(env, { whitelist: true });
  if (errors.length > 0) throw new ConfigurationError(errors.map(describe).join('; '));
  if (env.CLOCK !== undefined && env.NODE_ENV === 'production') {
    throw new ConfigurationError(
      'CLOCK is for tests and demonstrations and is refused when NODE_ENV is production',
    );
  }
  if (env.WEBHOOK_LOOPBACK === '1' && env.NODE_ENV === 'production') {
    throw new ConfigurationError(
      'WEBHOOK_LOOPBACK is for development and tests and is refused when NODE_ENV is production',
    );
  }
  return env;
}

function describe(error: ValidationError): string {
  const rules = Object.keys(error.constraints ?? {}).join(', ');
  return `${error.property} does not meet its rule (${rules}); see .env.example`;
}

/** The names of all variables, in the order in which `.env.example` lists them. */
export function envNames(): (keyof Env & string)[] {
  return [
    'NODE_ENV',
    'DESK_DATA',
    'HOST',
    'INTAKE_PORT',
    'EXCHANGE_PORT',
    'DESK_PORT',
    'REPORTS_PORT',
    'MAILBOX_PORT',
    'WORKER_PORT',
    'DATABASE_URL',
    'REDIS_URL',
    'SMTP_URL',
    'S3_URL',
    'CLAMD_HOST',
    'CLAMD_PORT',
    'MAIL_FROM',
    'PING_FROM',
    'MAIL_IN_PORT',
    'MAIL_IN_HOST',
    'MAIL_IN_DOMAIN',
    'INTAKE_URL',
    'EXCHANGE_URL',
    'DESK_URL',
    'REPORTS_URL',
    'DEMO',
    'CLOCK',
    'RECEIPT_PEPPER',
    'RECEIPT_SALT',
    'AUDIT_KEY',
    'RELEASE_KEY',
    'WEBHOOK_KEY',
    'WEBHOOK_LOOPBACK',
    'LOG_LEVEL',
  ];
}

/** The system's clock, or one that believes it is another moment. */
export function clockFrom(env: Pick<Env, 'CLOCK'>): Clock {
  if (env.CLOCK === undefined) return new SystemClock();
  try {
    return new ShiftedClock(Temporal.Instant.from(env.CLOCK));
  } catch {
    throw new ConfigurationError('CLOCK must be a moment with an offset, such as 2026-11-21T09:00:00Z');
  }
}

/** The address of a door as other people see it, without a slash at the end. */
export function doorUrl(env: Env, door: 'intake' | 'exchange' | 'desk' | 'reports' | 'worker'): string {
  const prefix = door.toUpperCase() as 'INTAKE' | 'EXCHANGE' | 'DESK' | 'REPORTS' | 'WORKER';
  const given = prefix === 'WORKER' ? undefined : env[`${prefix}_URL`];
  return (given ?? `http://${env.HOST}:${env[`${prefix}_PORT`]}`).replace(/\/+$/, '');
}
