import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EXTRACT, ExchangeSetting } from '../support/exchange.js';

describe('Nothing reaches an institution without her consent', () => {
  let setting: ExchangeSetting;
  beforeAll(async () => {
    setting = await ExchangeSetting.open();
  });
  afterAll(() => setting.close());

  const mediation = () => setting.mediation;
  const noor = () => setting.noor;

  const statusesOf = async (caseId: string) =>
    (await setting.mediation.extractsOf(setting.noor, caseId)).map((extract) => extract.status);

  it('asks her about exactly the text and the person, and waits for her', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.write(complaint);
    expect(await statusesOf(complaint.caseId)).toEqual(['draft']);
    await mediation().askConsent(noor(), extractId);
    expect(await complaint.status()).toBe('waiting-for-her');
    const [view] = await complaint.extracts();
    expect(view).toMatchObject({
      status: 'consent-asked',
      consentStatus: 'asked',
      institutionName: 'Polder Bank',
      contactName: 'A. de Boer',
      text: EXTRACT,
    });
  });

  it('sends nothing before she answered, and nothing when she said no', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.write(complaint);
    const before = setting.mailer.sent.length;
    const send = () => mediation().send(noor(), extractId);
    await expect(send()).rejects.toMatchObject({ code: 'CASES.NO_CONSENT' });
    await mediation().askConsent(noor(), extractId);
    await expect(send()).rejects.toMatchObject({ code: 'CASES.NO_CONSENT' });
    await complaint.decides('refuse');
    expect(await statusesOf(complaint.caseId)).toEqual(['refused']);
    await expect(send()).rejects.toMatchObject({ code: 'CASES.NO_CONSENT' });
    expect(setting.mailer.sent).toHaveLength(before);
  });

  it('lets a draft be changed, but not a text that she was asked about', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.write(complaint, 'First try.');
    const { institutionId, contactPersonId } = setting;
    const change = (text: string, seen?: number) =>
      mediation().changeExtract(noor(), extractId, { institutionId, contactPersonId, text }, seen);
    await change('Second try.', 1);
    await expect(change('Of somebody who saw the first.', 1)).rejects.toMatchObject({
      code: 'CASES.CHANGED_MEANWHILE',
    });
    await mediation().askConsent(noor(), extractId);
    await expect(change('Behind her back.')).rejects.toMatchObject({ code: 'MEDIATION.NOT_A_DRAFT' });
    await complaint.decides('give');
    await expect(change('Behind her back.')).rejects.toMatchObject({ code: 'MEDIATION.NOT_A_DRAFT' });
    expect((await complaint.extracts())[0]?.text).toBe('Second try.');
  });

  it('refuses to send when the stored text is not the one that she agreed to', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.consented(complaint);
    const other = await setting.write(complaint, 'Another text, which she never saw.');
    // A ciphertext is bound to its row, so a text that was swapped in the database does not even open.
    await asOwner(
      'update mediation.extracts set sealed = (select sealed from mediation.extracts where id = $2) where id = $1',
      [extractId, other],
    );
    await expect(mediation().send(noor(), extractId)).rejects.toMatchObject({ code: 'VAULT.CANNOT_OPEN' });
    // And a consent for one text does not carry another.
    const consentId = await asOwner('select consent_id as id from mediation.extracts where id = $1', [
      extractId,
    ]);
    await asOwner(`update mediation.extracts set status = 'consented', consent_id = $2 where id = $1`, [
      other,
      consentId,
    ]);
    await expect(mediation().send(noor(), other)).rejects.toMatchObject({ code: 'CASES.NO_CONSENT' });
  });

  it('refuses to send to a person whom she was not asked about', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.consented(complaint);
    const rename = (name: string) =>
      asOwner('update directory.contact_persons set name = $2 where id = $1', [
        setting.contactPersonId,
        name,
      ]);
    await rename('B. Visser');
    await expect(mediation().send(noor(), extractId)).rejects.toMatchObject({ code: 'CASES.NO_CONSENT' });
    await rename('A. de Boer');
    await expect(mediation().send(noor(), extractId)).resolves.toMatchObject({
      contact: { name: 'A. de Boer' },
    });
  });

  it('does not even ask when she wants nobody to know who she is', async () => {
    const complaint = await setting.complaint('A0');
    const extractId = await setting.write(complaint);
    await expect(mediation().askConsent(noor(), extractId)).rejects.toMatchObject({
      code: 'CASES.ANONYMOUS',
    });
    expect(await statusesOf(complaint.caseId)).toEqual(['draft']);
  });

  it('refuses a contact person of another institution, an empty text and one that is too long', async () => {
    const complaint = await setting.complaint();
    const { institutionId, contactPersonId } = setting;
    const write = (change: object) =>
      mediation().writeExtract(noor(), complaint.caseId, {
        institutionId,
        contactPersonId,
        text: 'x',
        ...change,
      });
    await expect(write({ contactPersonId: institutionId })).rejects.toMatchObject({
      code: 'MEDIATION.CONTACT',
    });
    await expect(write({ text: ' \n' })).rejects.toMatchObject({ code: 'MEDIATION.TEXT' });
    await expect(write({ text: 'x'.repeat(20_001) })).rejects.toMatchObject({ code: 'MEDIATION.TEXT' });
    expect(await statusesOf(complaint.caseId)).toEqual([]);
  });

  it('shows and sends nothing to a colleague who is not on the case', async () => {
    const complaint = await setting.complaint();
    const extractId = await setting.consented(complaint);
    const sam = await setting.desk.colleague('sam');
    const refused = { code: 'CASES.UNKNOWN' };
    await expect(mediation().extractsOf(sam, complaint.caseId)).rejects.toMatchObject(refused);
    await expect(mediation().askConsent(sam, extractId)).rejects.toMatchObject(refused);
    await expect(mediation().send(sam, extractId)).rejects.toMatchObject(refused);
    const { passcode } = await mediation().send(noor(), extractId);
    expect(passcode).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    const linkId = (await complaint.extracts())[0]?.links[0]?.id ?? '';
    await expect(mediation().revoke(sam, linkId)).rejects.toMatchObject(refused);
  });

  it('ends with the consent: withdrawing closes the link at once', async () => {
    const { complaint, secret, passcode } = await setting.sent();
    const visitor = setting.visitor();
    await visitor.open(secret, passcode);
    expect(visitor.text).toContain('zakelijke rekening');
    await complaint.decides('withdraw');
    const [view] = await complaint.extracts();
    expect(view?.status).toBe('revoked');
    expect(view?.consentStatus).toBe('withdrawn');
    expect(view?.links[0]?.revokedAt).toEqual(setting.desk.clock.now());

    // The page that is open already, a form on its way, and a new visit: all the same kind page.
    await visitor.get('/nl/message');
    expect([visitor.status, visitor.text.includes('zakelijke rekening')]).toEqual([403, false]);
    expect(visitor.text).toContain('niet meer te lezen');
    expect(visitor.text).toContain('U heeft niets verkeerd gedaan');
    const again = setting.visitor();
    await again.open(secret, passcode);
    expect(again.text).toContain('niet meer te lezen');
    expect(again.hasCookie).toBe(false);
  });

  it('ends with the complaint: withdrawing or erasing it closes the link too', async () => {
    const first = await setting.sent();
    await first.complaint.withdraws();
    const one = setting.visitor();
    await one.open(first.secret, first.passcode);
    expect(one.text).toContain('niet meer te lezen');

    const second = await setting.sent();
    const two = setting.visitor();
    await two.open(second.secret, second.passcode);
    await second.complaint.erases();
    await two.get('/nl/message');
    expect(two.text).not.toContain('zakelijke rekening');
    const three = setting.visitor();
    await three.open(second.secret, second.passcode);
    expect(three.text).toContain('openen geen bericht');
  });

  async function asOwner(sql: string, parameters: unknown[]): Promise<string> {
    const client = new pg.Client({ connectionString: setting.database.url });
    await client.connect();
    const { rows } = await client.query<{ id?: string }>(sql, parameters);
    await client.end();
    return rows[0]?.id ?? '';
  }
});
