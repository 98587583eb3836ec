import { describe, expect, it } from '@jest/globals';
import { openTestDoor } from '../support/intake-door.js';
import { call } from '../support/intake-program.js';
import { Person } from '../support/person.js';

describe('The intake door on its own', () => {
  it('files with no desk, no worker, no queue and no mail, and stays kind when even the database is gone', async () => {
    const door = await openTestDoor();
    const health = async () => {
      const response = await fetch(`${door.url}/healthz`);
      return [response.status, ((await response.json()) as { status: string }).status];
    };
    expect(await health()).toEqual([200, 'ok']);
    const complaint = { language: 'nl', narrative: 'Niemand luisterde.' };
    expect((await call(door.url, 'complaints', complaint)).status).toBe(201);

    const person = new Person(door.url);
    await person.open('/nl/begin');
    await person.send('/nl/begin');
    await door.database.drop();
    expect(await health()).toEqual([503, 'unavailable']);

    const refused = await call(door.url, 'complaints', complaint);
    expect(refused.status).toBe(503);
    expect(refused.type).toContain('application/problem+json');
    expect(refused.body.detail).toBe('Het werkt nu even niet. Probeer het later nog een keer.');
    expect(JSON.stringify(refused.body)).not.toMatch(/Niemand|select|insert|database/i);

    await person.open('/nl/1');
    expect(person.page.status).toBeGreaterThanOrEqual(500);
    expect(person.text).toContain('Snel weg');
    expect((await person.open('/nl')).status).toBe(200);
    const left = await person.post('/exit', new URLSearchParams());
    expect(left.headers.get('refresh')).toContain('https://www.knmi.nl');
    expect(person.cookie).toBe('');
    await door.close();
  });
});
