import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clockFrom, doorUrl, envNames, loadEnv } from './load-env.js';

describe('The environment', () => {
  it('is documented variable by variable in .env.example, no more and no less', () => {
    const example = readFileSync(resolve(import.meta.dirname, '../../../.env.example'), 'utf8');
    const documented = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(documented).toEqual(envNames());
  });

  it('needs nothing to be set', () => {
    expect(loadEnv({})).toMatchObject({
      INTAKE_PORT: 3000,
      HOST: '127.0.0.1',
      DEMO: '1',
      DESK_DATA: '.data',
    });
  });

  it.each([
    [{ INTAKE_PORT: 'seven' }, /INTAKE_PORT/],
    [{ INTAKE_PORT: '70000' }, /INTAKE_PORT/],
    [{ DATABASE_URL: 'mysql://secret@host' }, /DATABASE_URL/],
    [{ RECEIPT_PEPPER: 'change-me' }, /RECEIPT_PEPPER/],
    [{ DEMO: 'yes' }, /DEMO/],
    [{ CLOCK: '2026-11-21T09:00:00Z', NODE_ENV: 'production' }, /CLOCK/],
    [{ WEBHOOK_LOOPBACK: '1', NODE_ENV: 'production' }, /WEBHOOK_LOOPBACK/],
  ])('refuses what cannot be used, and names the variable but never the value: %j', (variables, name) => {
    expect(() => loadEnv(variables)).toThrow(name);
    for (const value of Object.values(variables)) {
      if (value !== 'production' && value.length > 4)
        expect(() => loadEnv(variables)).not.toThrow(new RegExp(value.replace(/\W/g, '.')));
    }
  });

  it('lets the whole system believe another moment', () => {
    const clock = clockFrom(loadEnv({ CLOCK: '2027-01-05T23:30:00Z' }));
    expect(clock.today().toString()).toBe('2027-01-06');
  });

  it('knows where each door is', () => {
    expect(doorUrl(loadEnv({ DESK_PORT: '4002' }), 'desk')).toBe('http://127.0.0.1:4002');
    expect(doorUrl(loadEnv({ DESK_URL: 'https://desk.example/' }), 'desk')).toBe('https://desk.example');
  });
});
