import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskHouse } from '../support/desk-door.js';
import type { Person } from '../support/person.js';

const LETTER = {
  sender: 'Spreekrecht\nPostbus 1',
  recipient: 'Gemeente Veenstad\nKlachten',
  subject: 'Klacht',
  text: 'Namens mevrouw Jansen dien ik deze klacht in.',
};

describe('A letter that says who she is', () => {
  let house: DeskHouse;
  let anna: Person;
  let lead: Person;
  let receipt: string;
  let path: string;
  beforeAll(async () => {
    house = await DeskHouse.open();
    const account = await house.colleague('anna');
    lead = await house.atDesk(await house.colleague('lena', 'lead'));
    ({ receipt } = await house.complain({
      language: 'nl',
      anonymity: 'A2',
      institution: { type: 'municipality' },
      narrative: 'Zij lachten.',
    }));
    anna = await house.atDesk(account);
    const program = await house.program(account);
    const { body } = await program.get<{ items: { id: string }[] }>('/cases');
    path = `/cases/${body.items[0]?.id ?? ''}`;
    await program.post(`${path}/assignments`, { assigneeId: account.id, version: 1 });
  }, 120_000);
  afterAll(() => house?.close());

  async function agreedLetter(): Promise<string> {
    await anna.open(`${path}/letters`);
    await anna.send(`${path}/letters`, { kind: 'complaint' });
    const at = anna.page.path;
    await anna.send(at, { ...LETTER, next: 'ask' });
    const { consents } = await house.mailbox<{ consents: { id: string }[] }>(receipt);
    await house.mailbox(receipt, `/consents/${consents.at(-1)?.id}`, { decision: 'give' });
    return at;
  }

  it('is made with her yes and the word of a second person, which serves once', async () => {
    const first = await agreedLetter();
    await anna.open(first);
    expect(anna.text).toContain('Vraag eerst een tweede persoon');
    expect((await anna.send(`${first}/making`)).status).toBe(403);
    expect((await anna.open(`${first}/letter.pdf`)).status).toBe(409);

    await anna.open(`${path}/second-person`);
    await anna.send(`${path}/second-person`, {
      kind: 'disclose-identity',
      reason: 'Zonder naam loopt er geen termijn.',
    });
    await anna.open(first);
    expect((await anna.send(`${first}/making`)).status).toBe(403);
    await lead.open('/approvals');
    const request = /href="(\/approvals\/[0-9a-f-]{36})"/.exec(lead.page.html)?.[1] ?? '';
    await lead.open(request);
    await lead.send(`${request}/decisions`, { decision: 'agree' });

    await anna.open(first);
    await anna.send(`${first}/making`);
    expect(anna.text).toContain('De brief is gemaakt.');
    expect((await anna.open(`${first}/letter.txt`)).html).toContain('Jansen');

    const second = await agreedLetter();
    await anna.open(second);
    expect((await anna.send(`${second}/making`)).status).toBe(403);
  });
});
