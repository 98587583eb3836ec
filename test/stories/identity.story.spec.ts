import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { LoginService, StaffService } from '@app/identity';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { openTestDesk, type TestDesk } from '../support/desk.js';

const PASSPHRASE = 'seven geese on a frozen canal';

describe('A colleague logs in', () => {
  let database: TestDatabase;
  let desk: TestDesk;
  let sheets: string[];
  let secret: string;
  const login = () => desk.app.get(LoginService);
  const code = (of = secret) =>
    generateSync({ secret: of, epoch: Math.floor(desk.clock.now().getTime() / 1000) });
  const later = (seconds: number) => {
    desk.clock.moveTo(new Date(desk.clock.now().getTime() + seconds * 1000).toISOString());
  };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await openTestDesk(database.url);
    sheets = await desk.app.get(StaffService).setUpRecovery();
    const made = await desk.app.get(StaffService).add({
      username: 'noor',
      displayName: 'Noor',
      role: 'caseworker',
      email: 'noor@desk.example',
      passphrase: PASSPHRASE,
    });
    secret = made.totpSecret;
  });
  afterAll(async () => {
    await desk.close();
    await database.drop();
  });

  it('with passphrase and second factor, and gets a session that only her cookie opens', async () => {
    const { token, actor } = await login().logIn('noor', PASSPHRASE, code());
    const resumed = await login().resume(token);
    expect(resumed.keys.privateKey.equals(actor.keys.privateKey)).toBe(true);
    await expect(login().resume(`${token}x`)).rejects.toMatchObject({ code: 'IDENTITY.SESSION_ENDED' });
  });

  it('never twice with the same code', async () => {
    later(60);
    const used = code();
    await login().logIn('noor', PASSPHRASE, used);
    await expect(login().logIn('noor', PASSPHRASE, used)).rejects.toMatchObject({
      code: 'IDENTITY.LOGIN_REFUSED',
    });
  });

  it.each([
    ['a wrong passphrase', 'noor', 'seven ducks on a frozen canal', undefined],
    ['a wrong code', 'noor', PASSPHRASE, '000000'],
    ['an unknown name', 'nobody', PASSPHRASE, undefined],
  ])('not with %s, and the answer does not say which it was', async (_what, name, passphrase, given) => {
    later(60);
    await expect(login().logIn(name, passphrase, given ?? code())).rejects.toMatchObject({
      code: 'IDENTITY.LOGIN_REFUSED',
      kind: 'forbidden',
    });
  });

  it('only after a pause when the passphrase was wrong many times', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      later(60);
      await expect(login().logIn('noor', 'not this passphrase', code())).rejects.toThrow();
    }
    await expect(login().logIn('noor', PASSPHRASE, code())).rejects.toThrow();
    later(1_000);
    await expect(login().logIn('noor', PASSPHRASE, code())).resolves.toBeDefined();
  });

  it('until half an hour of silence', async () => {
    later(60);
    const { token } = await login().logIn('noor', PASSPHRASE, code());
    later(29 * 60);
    await login().resume(token);
    later(29 * 60);
    await login().resume(token);
    later(31 * 60);
    await expect(login().resume(token)).rejects.toMatchObject({ code: 'IDENTITY.SESSION_ENDED' });
  });

  it('again with a new passphrase after two colleagues brought their sheets, and with the same key', async () => {
    later(60);
    const before = (await login().logIn('noor', PASSPHRASE, code())).actor;
    const { totpSecret } = await desk.app
      .get(StaffService)
      .recover('noor', sheets.slice(1), 'another long passphrase');
    const after = (await login().logIn('noor', 'another long passphrase', code(totpSecret))).actor;
    expect(after.keys.privateKey.equals(before.keys.privateKey)).toBe(true);
    await expect(login().logIn('noor', PASSPHRASE, code(totpSecret))).rejects.toThrow();
  });
});
