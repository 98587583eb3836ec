import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { signatoryFor } from './signatory.js';
import type { ReleaseTools } from './release-tools.js';

const person = (username: string, role: string, isDemo: boolean) => ({
  id: `id-${username}`,
  username,
  role,
  isDemo,
});

/** A desk with these people; logging in works with the passphrase "right" only. */
function deskOf(...people: ReturnType<typeof person>[]): ReleaseTools & { ended: string[] } {
  const ended: string[] = [];
  return {
    ended,
    releases: {} as ReleaseTools['releases'],
    staff: { active: async () => people as never },
    login: {
      logIn: async (username, passphrase) => {
        const found = people.find((one) => one.username === username);
        if (found === undefined || passphrase !== 'right') {
          throw new DomainError('IDENTITY.LOGIN_REFUSED', 'forbidden', 'refused');
        }
        return { token: `token-${username}`, actor: found as never };
      },
      logOut: async (token) => void ended.push(token),
    },
  };
}

const nothing = async () => {
  throw new Error('standard input was read');
};

describe('Who signs a step of a release', () => {
  const demo = deskOf(
    person('noor', 'caseworker', true),
    person('teun', 'statistician', true),
    person('lotte', 'lead', true),
  );

  it('is the statistician and then the lead, in a demonstration where nobody is named', async () => {
    expect((await signatoryFor(demo, 'prepare', undefined, nothing)).username).toBe('teun');
    expect((await signatoryFor(demo, 'approve', undefined, nothing)).username).toBe('lotte');
    expect((await signatoryFor(demo, 'publish', undefined, nothing)).actor).toEqual({
      id: 'id-lotte',
      role: 'lead',
    });
    expect((await signatoryFor(demo, 'publish', 'noor', nothing)).isDemo).toBe(true);
  });

  it('has to be named where accounts are real, and proves herself for every step', async () => {
    const desk = deskOf(person('eva', 'statistician', false));
    await expect(signatoryFor(desk, 'prepare', undefined, nothing)).rejects.toThrow('--by USERNAME');
    const right = async () => '{"passphrase":"right","totp":"123456"}';
    const signatory = await signatoryFor(desk, 'prepare', 'eva', right);
    expect(signatory).toEqual({
      actor: { id: 'id-eva', role: 'statistician' },
      username: 'eva',
      isDemo: false,
    });
    expect(desk.ended).toEqual(['token-eva']);
  });

  it.each(['', 'null', '[]', '{"passphrase":"right"}', '{"passphrase":1,"totp":"1"}'])(
    'is not proven by %j',
    async (json) => {
      const desk = deskOf(person('eva', 'lead', false));
      await expect(signatoryFor(desk, 'approve', 'eva', async () => json)).rejects.toThrow(
        'Standard input is',
      );
    },
  );

  it('gets no further with a wrong passphrase or a name that nobody has', async () => {
    const desk = deskOf(person('eva', 'lead', false));
    const wrong = async () => '{"passphrase":"wrong","totp":"123456"}';
    await expect(signatoryFor(desk, 'approve', 'eva', wrong)).rejects.toThrow('refused');
    await expect(signatoryFor(desk, 'approve', 'nobody', wrong)).rejects.toThrow('refused');
  });
});
