import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '@app/audit';
import { Transactions } from '@app/database';
import { seedHistory } from '../../apps/cli/src/seed/seed-history.js';
import { DeskHouse } from '../support/desk-door.js';
import type { Person } from '../support/person.js';
import { addInstitutions } from './figures-house.js';

describe('The figures of a quarter, made at the desk', () => {
  let house: DeskHouse;
  let teun: Person;
  let lena: Person;
  beforeAll(async () => {
    house = await DeskHouse.open();
    await house.colleague('anna');
    teun = await house.atDesk(await house.colleague('teun', 'statistician'));
    lena = await house.atDesk(await house.colleague('lena', 'lead'));
    const part = <T>(type: new (...args: never[]) => T) => house.app.get<T>(type, { strict: false });
    const tools = { transactions: part(Transactions), audit: part(AuditTrail), clock: house.clock };
    await addInstitutions(tools.transactions);
    await seedHistory(tools, {
      quarters: [
        { quarter: '2026-Q2', cases: 50 },
        { quarter: '2026-Q3', cases: 260 },
      ],
      seed: 3,
    });
  }, 120_000);
  afterAll(() => house.close());

  it('begin on the page of the statistician', () => {
    expect(teun.page.path).toBe('/figures');
    expect(teun.text).toContain('Er is nog niets voorbereid');
  });

  it('are prepared by one person, and approved and published by another', async () => {
    await teun.send('/figures', { quarter: '2026-Q2', demonstration: 'yes' });
    expect(teun.page.path).toBe('/figures/2026-Q2?done=release-prepared');
    expect(teun.text).toContain('Een tweede persoon keurt goed en publiceert');
    expect(teun.page.html).not.toContain('/approvals"');

    const csrf = teun.hidden('/figures/2026-Q2/rejections');
    const forged = new URLSearchParams(csrf);
    forged.set('method', 'suppression');
    const alone = await teun.post('/figures/2026-Q2/approvals', forged);
    expect(alone.status).toBe(403);
    expect(teun.text).toContain('Wie voorbereidt, keurt niet goed');

    // Both ways stand side by side; he looks at the other one, and comes back to the first.
    expect(teun.text).toMatch(
      /Veilig ja ja Zichtbare cellen met mensen erin \d+% \d+% Afstand[^%]*0,\d+ 0,\d+ Tabellen zonder/,
    );
    expect(teun.text).toContain('Gekozen: Verbergen.');
    await teun.send('/figures/2026-Q2/choices');
    expect(teun.page.path).toBe('/figures/2026-Q2?done=release-choices');
    expect(teun.text).toContain('Afgeronde cijfers zijn veelvouden van 5');
    await lena.open('/figures/2026-Q2');
    await teun.send('/figures/2026-Q2/choices');
    const stale = await lena.send('/figures/2026-Q2/approvals');
    expect(stale.status).toBe(409);
    expect(lena.text).toContain('Intussen is een andere manier gekozen');

    await lena.open('/figures/2026-Q2');
    expect(lena.text).toContain('Goedkeuren: Verbergen');
    await lena.send('/figures/2026-Q2/approvals');
    expect(lena.text).toContain('Goedgekeurd');
    await lena.send('/figures/2026-Q2/publications');
    expect(lena.text).toContain('Gepubliceerd');
    expect(lena.page.html).not.toContain('/rejections"');
  });

  it('stand beside those of the quarter before, without a difference that reveals a hidden one', async () => {
    await teun.open('/figures');
    await teun.send('/figures', { quarter: '2026-Q3', demonstration: 'yes' });
    const rows = [
      ...teun.page.html.matchAll(/<tr class="utrecht-table__row"><th scope="row"[\s\S]*?<\/tr>/g),
    ].map((match) => [...match[0].matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((cell) => cell[1]));
    expect(rows.length).toBeGreaterThan(40);
    const hidden = rows.filter(([now, before]) => now === 'x' || before === 'x');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(([, , difference]) => difference === '–')).toBe(true);
    const shown = rows.filter(([now, before]) => now !== 'x' && before !== 'x');
    expect(
      shown.some(([now, before, difference]) => Number(now) - Number(before) === Number(difference)),
    ).toBe(true);
    // No count below the threshold is anywhere on the page.
    const counts = rows.flatMap(([now, before]) => [now, before]).filter((text) => /^\d+$/.test(text ?? ''));
    expect(counts.filter((text) => Number(text) > 0 && Number(text) < 5)).toEqual([]);
  });

  it('are looked ahead to in a table that the Platform asks for, in two ways, and never as a raw count', async () => {
    await teun.open('/figures/preview');
    expect(teun.text).toContain('Er is nog niets geweigerd');
    await teun.send('/figures/preview', {
      quarter: '2026-Q3',
      one: 'stigma-perceived',
      other: 'outcome-time',
    });
    expect(teun.page.status).toBe(200);
    expect(teun.text).toContain('Kleinste aantal dat deze tabel mag tonen: 10');
    const grids = [...teun.page.html.matchAll(/<table[\s\S]*?<\/table>/g)].map((match) => match[0]);
    const shown = (caption: string) =>
      [
        ...(grids.find((grid) => grid.includes(`>${caption}</caption>`)) ?? '').matchAll(
          /<td[^>]*>([^<]*)<\/td>/g,
        ),
      ].map((cell) => cell[1] ?? '');
    const hiding = shown('Verbergen');
    const rounding = shown('Afronden op vijftallen');
    expect(hiding.length + rounding.length).toBeGreaterThan(0);
    expect(hiding.every((cell) => cell === 'x' || cell === '0' || Number(cell) >= 10)).toBe(true);
    expect(rounding.every((cell) => Number(cell) % 5 === 0)).toBe(true);
  });

  it('are refused where the policy forbids a crossing, and the log says so without a count', async () => {
    const refused = await teun.send('/figures/preview', {
      quarter: '2026-Q3',
      one: 'violence-form',
      other: 'region',
    });
    expect(refused.status).toBe(403);
    expect(teun.text).toContain('mogen volgens de regels nooit in één tabel');
    expect(teun.text).toContain('Vormen van geweld × Waar');
    expect(teun.text).toContain('Volgens de regels nooit samen');
    const twice = await teun.send('/figures/preview', { quarter: '2026-Q3', one: 'region', other: 'region' });
    expect(twice.status).toBe(422);
  });

  it('come with a page about how good they are, from protected figures', async () => {
    await teun.open('/figures/quality');
    expect(teun.text).toContain('Hoe vaak iets niet bekend is');
    expect(teun.text).toContain('Nog niet gemeten');
    expect(teun.text).toContain('2026-Q2');
    expect(teun.text).toContain('Er is nog geen nieuwe editie gemaakt');
  });

  it('can be rejected, and a quarter that has not ended is refused with the form as it was', async () => {
    await lena.open('/figures/2026-Q3');
    await lena.send('/figures/2026-Q3/rejections');
    expect(lena.text).toContain('Afgekeurd');
    await teun.open('/figures');
    const refused = await teun.send('/figures', { quarter: '2026-Q4', reason: 'Omdat het haast heeft.' });
    expect(refused.status).toBe(422);
    expect(teun.text).toContain('Dit kwartaal is nog niet voorbij');
    expect(refused.html).toContain('value="Omdat het haast heeft."');
  });

  it('go the same way for a program: prepared and chosen by one person, approved and published by another', async () => {
    const first = await house.program(house.made.get('teun')!);
    const second = await house.program(house.made.get('lena')!);
    const at = '/releases/2026-Q3';
    expect((await first.get('/releases')).body).toMatchObject({
      items: [
        { quarter: '2026-Q2', status: 'published' },
        { quarter: '2026-Q3', status: 'rejected', attempt: 1 },
      ],
    });
    const early = await first.post('/releases', { quarter: '2026-Q4' });
    expect([early.status, early.body['code']]).toEqual([400, 'STATISTICS.QUARTER_NOT_ENDED']);
    const made = await first.post('/releases', { quarter: '2026-Q3', demonstration: true });
    expect(made.body).toMatchObject({ status: 'prepared', attempt: 2, method: 'suppression' });
    expect(made.body['variants']).toMatchObject([
      { method: 'suppression', utility: { visiblePercent: expect.any(Number) } },
      { method: 'rounding', utility: { visiblePercent: expect.any(Number) } },
    ]);
    expect((await first.post(`${at}/approvals`, { method: 'suppression' })).status).toBe(403);
    expect((await second.post(`${at}/approvals`, { method: 'rounding' })).status).toBe(409);
    expect((await second.post(`${at}/publications`)).status).toBe(409);
    expect((await first.post(`${at}/choices`, { method: 'rounding' })).body['method']).toBe('rounding');
    expect((await second.post(`${at}/approvals`, { method: 'rounding' })).body['status']).toBe('approved');
    const out = await second.post(`${at}/publications`);
    expect([out.status, out.body['status'], out.body['approvedMethod']]).toEqual([
      200,
      'published',
      'rounding',
    ]);
    const { body } = await first.get<{ document: { persons: number; proof: { attackers: string[] } } }>(at);
    expect(body.document.persons % 5).toBe(0);
    expect((await second.post(`${at}/rejections`)).status).toBe(404);
  });
});
