import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StaffService } from '@app/identity';
import { DeskHouse, type Colleague } from '../support/desk-door.js';

describe('The pages of a caseworker’s day', () => {
  let house: DeskHouse;
  let anna: Colleague;
  let bram: Colleague;
  let lena: Colleague;
  beforeAll(async () => {
    house = await DeskHouse.open();
    anna = await house.colleague('anna');
    bram = await house.colleague('bram');
    lena = await house.colleague('lena', 'lead');
  }, 60_000);
  afterAll(() => house.close());

  const complain = (narrative: string) => house.complain({ language: 'nl', narrative });

  it('let her give several cases away, search, and keep a filter, with the question in no address and no log', async () => {
    for (const word of ['eerste', 'tweede']) await complain(`De ${word} zonnebloem aan het loket.`);
    const person = await house.atDesk(anna);
    await person.open('/cases');
    const ids = [...person.page.html.matchAll(/name="caseId" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids).toHaveLength(2);
    await person.send('/queue/assignments', { caseId: ids, assigneeId: anna.id });
    expect(person.text).toContain('2 zaken zijn overgedragen');
    await person.send('/queue/assignments', { caseId: ids, assigneeId: '' });
    expect(person.page.status).toBe(422);

    await person.open('/search');
    await person.send('/search', { question: 'zonnebl' });
    expect(person.page.path).toBe('/search');
    expect(person.text).toContain('2 zaken gevonden');
    expect(person.page.html).toContain('<mark>zonnebloem</mark>');
    expect(person.page.headers.get('cache-control')).toContain('no-store');
    expect(house.log.join('\n')).not.toContain('zonnebl');

    await person.open('/cases?status=in-progress&sort=due');
    await person.send('/queue/filters');
    expect(person.text).toContain('Het filter is bewaard.');
    expect(person.page.path).toContain('sort=due');
    await person.open('/');
    expect(person.text).toContain('Aan het werk');
  });

  it('show the second person what waits for her, and print a file that says who printed it', async () => {
    const { reference } = await complain('Een verhaal voor twee.');
    const person = await house.atDesk(anna);
    await person.open('/cases?status=new&assignee=none');
    const [, id = ''] = new RegExp(`href="/cases/([^"]+)"[^>]*>${reference}`).exec(person.page.html) ?? [];
    await person.open(`/cases/${id}`);
    await person.send(`/cases/${id}/assignments`);
    await person.open(`/cases/${id}/second-person`);
    await person.send(`/cases/${id}/second-person`, { kind: 'erase-case', reason: 'Zij vroeg het.' });
    const lead = await house.atDesk(lena);
    await lead.open('/');
    expect(lead.text).toContain('1 Wacht op een tweede persoon');
    await lead.open('/approvals');
    const [, request = ''] = /href="\/approvals\/([^"]+)"/.exec(lead.page.html) ?? [];
    await lead.open(`/approvals/${request}`);
    expect(lead.text).toContain('Zij vroeg het.');

    const pdf = await fetch(`${house.url}/cases/${id}/file.pdf`, { headers: { cookie: person.cookie } });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const stranger = await house.atDesk(bram);
    for (const path of [
      `/approvals/${request}`,
      `/cases/${id}/file.pdf`,
      `/cases/${id}/related`,
      `/own-complaints/${id}`,
    ]) {
      expect([path, (await stranger.open(path)).status]).toEqual([path, path.startsWith('/own') ? 403 : 404]);
    }
    await lead.open(`/approvals/${request}`);
    await lead.send(`/approvals/${request}/decisions`, { decision: 'agree' });
    expect(lead.text).toContain('De zaak is gewist.');
    expect((await person.open(`/cases/${id}`)).status).toBe(404);
  });

  it('give the lead the handover, the ages and the ties, and nobody else', async () => {
    const lead = await house.atDesk(lena);
    for (const path of ['/overview', '/handover', '/own-complaints', '/ties']) {
      expect([path, (await lead.open(path)).status]).toEqual([path, 200]);
    }
    await lead.open('/handover');
    await lead.send('/handover', { fromId: anna.id, toId: bram.id });
    expect(lead.text).toContain('2 zaken zijn overgedragen');
    // Somebody who has left is in no list of colleagues; her cases must still be found and given away.
    await house.app.get(StaffService, { strict: false }).disable('bram');
    await lead.open('/overview');
    expect(lead.text).toMatch(/Bram.{0,20}Werkt hier niet meer/s);
    await lead.open(`/handover?from=${bram.id}`);
    expect(lead.text).toContain('(werkt hier niet meer)');
    await lead.send('/handover', { fromId: bram.id, toId: anna.id });
    expect(lead.text).toContain('2 zaken zijn overgedragen');
    const person = await house.atDesk(anna);
    expect((await person.open('/handover')).status).toBe(403);
    await person.open('/ties');
    await person.send('/ties/circles', { region: '', workType: '' });
    expect(person.page.status).toBe(422);
  });
});
