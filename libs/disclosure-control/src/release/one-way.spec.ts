import { describe, expect, it } from '@jest/globals';
import { audit, loadEngine } from '../audit/index.js';
import { oneWayRelease, protectOneWay, type OneWayTable } from './one-way.js';

const sector: OneWayTable = { id: 'sector', counts: [21, 9, 6, 3, 1, 0], additive: true };
const conduct: OneWayTable = { id: 'conduct', counts: [30, 12, 4, 2], additive: false };
const ask = (tables: readonly OneWayTable[], total = 40, more: object = {}) =>
  protectOneWay({ name: '2026-Q1', total, tables, threshold: 5, ...more });

describe('One-way tables of a quarter', () => {
  it('hides small counts and what they could be computed from, and shows zeros and the total', async () => {
    const { total, tables, proof } = await ask([sector, conduct]);
    expect(total).toBe(40);
    expect(tables[0]?.published.filter((figure) => figure === null)).toHaveLength(3);
    expect(tables[0]?.published.slice(3)).toEqual([null, null, 0]);
    // Several answers do not add up: hiding the small ones is enough.
    expect(tables[1]).toEqual({ id: 'conduct', withheld: false, published: [30, 12, null, null] });
    expect(proof).toMatchObject({
      attacker: 'rule-aware',
      threshold: 5,
      patternHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('passes the attack on the public figures alone', async () => {
    const { total, tables } = await ask([sector, conduct]);
    const shown = tables.map(({ id, published }) => ({ id, published, additive: id === 'sector' }));
    const release = oneWayRelease('2026-Q1', total ?? 0, shown, 5);
    const request = {
      ledger: [],
      links: [],
      attacker: 'rule-aware',
      singletons: [],
      timeLimitSeconds: 60,
    } as const;
    const engine = await loadEngine();
    expect(audit(engine, { release, ...request })?.isSafe).toBe(true);
    const leaky = {
      ...release,
      published: release.published.map((figure, cell) => (cell === 4 ? 3 : figure)),
    };
    expect(audit(engine, { release: leaky, ...request })?.isSafe).toBe(false);
  });

  it('withholds a table that cannot be protected, and keeps the others', async () => {
    const { tables } = await ask(
      [
        { id: 'region', counts: [4, 1, 0], additive: true },
        { id: 'language', counts: [5, 0], additive: true },
      ],
      5,
    );
    expect(tables).toEqual([
      { id: 'region', withheld: true, published: [null, null, null] },
      { id: 'language', withheld: false, published: [5, 0] },
    ]);
  });

  it('publishes nothing of fewer persons than the threshold', async () => {
    expect(await ask([{ ...sector, counts: [4, 0, 0, 0, 0, 0] }], 4)).toMatchObject({
      total: null,
      proof: null,
      tables: [{ withheld: true }],
    });
  });

  it('hides a large count that rests on too few institutions', async () => {
    const contributors = [7, 2, 5, 4, 3, 0];
    const counts = [21, 9, 10, 0, 0, 0];
    const { tables } = await ask([{ id: 'bank', counts, additive: true, contributors }], 40, {
      minimumContributors: 3,
    });
    expect(tables[0]?.published[1]).toBeNull();
    expect(tables[0]?.published.filter((figure) => figure === null)).toHaveLength(2);
  });

  it.each([
    [[{ ...sector, counts: [21, 9] }], 'adds up to 30 and not to 40'],
    [[{ ...conduct, counts: [41, 1] }], 'is more than everybody'],
    [[{ ...sector, counts: [40] }], 'fewer than two categories'],
    [[{ ...sector, counts: [41, -1] }], 'something else than counts'],
  ])('refuses tables that do not fit', async (tables, message) => {
    await expect(ask(tables)).rejects.toThrow(message);
  });
});
