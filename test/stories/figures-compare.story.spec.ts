import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFiguresHouse, type FiguresHouse } from './figures-house.js';
import { Person } from '../support/person.js';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'];

interface Side {
  status: 'shown' | 'hidden' | 'not-published';
  persons?: number;
}
interface Line {
  dimension: string;
  category: string;
  before: Side;
  after: Side;
  verdict: string;
  pValue?: number;
}

describe('A reader lays two quarters side by side', () => {
  let house: FiguresHouse;
  let url: string;
  let reader: Person;
  const comparison = async (a: string, b: string) => {
    const answer = await fetch(`${url}/api/v1/comparisons/${a}/${b}`);
    return (await answer.json()) as { before: string; after: string; tests: number; lines: Line[] };
  };

  beforeAll(async () => {
    house = await openFiguresHouse();
    const loads = [40, 42, 160];
    await house.seed(QUARTERS.map((quarter, at) => ({ quarter, cases: loads[at] ?? 0 })));
    for (const quarter of QUARTERS) await house.publish(quarter);
    url = await house.openDoor();
    reader = new Person(url);
  });
  afterAll(async () => {
    await house.close();
  });

  it('comes from the page of a quarter, with the quarter before already chosen', async () => {
    await reader.open('/nl/releases/2026-Q3');
    expect(reader.page.html).toContain('href="/nl/compare?a=2026-Q2&amp;b=2026-Q3"');
    await reader.open('/nl/compare?a=2026-Q2&b=2026-Q3');
    expect(reader.text).toContain('Het tweede kwartaal van 2026 en het derde kwartaal van 2026');
    expect(reader.text).toContain('Iedereen: meer');
  });

  it('finds the same two for whoever names them the other way round, or names none', async () => {
    const one = await comparison('2026-Q2', '2026-Q3');
    expect(await comparison('2026-Q3', '2026-Q2')).toEqual(one);
    await reader.open('/en/compare');
    expect(reader.text).toContain('The second quarter of 2026 and the third quarter of 2026');
  });

  it('calls nothing a change between two quarters that differ by chance', async () => {
    const { lines, tests } = await comparison('2026-Q1', '2026-Q2');
    expect(tests).toBeGreaterThan(10);
    expect(lines.filter(({ verdict }) => verdict === 'more' || verdict === 'fewer')).toEqual([]);
    await reader.open('/en/compare?a=2026-Q1&b=2026-Q2');
    expect(reader.text).toContain('No difference is certain enough to be called a change.');
  });

  it('shows no figure that was not published, and cannot tell where one is hidden', async () => {
    const { lines } = await comparison('2026-Q2', '2026-Q3');
    let hidden = 0;
    for (const [quarter, side] of [
      ['2026-Q2', 'before'],
      ['2026-Q3', 'after'],
    ] as const) {
      const release = (await (await fetch(`${url}/api/v1/releases/${quarter}`)).json()) as {
        link: {
          item: {
            id: string[];
            value: (number | null)[];
            dimension: Record<string, { category: { index: string[] } }>;
          }[];
        };
      };
      for (const { id, value, dimension } of release.link.item) {
        const name = id[1] ?? '';
        dimension[name]?.category.index.forEach((category, place) => {
          const line = lines.find((made) => made.dimension === name && made.category === category);
          expect(line?.[side].persons ?? null).toBe(value[place]);
          if (value[place] !== null) return;
          hidden += 1;
          expect(line?.verdict).toBe('cannot-tell');
          expect(line).not.toHaveProperty('pValue');
        });
      }
    }
    expect(hidden).toBeGreaterThan(5);
  });

  it('hears what is wrong with a choice, without seeing it repeated', async () => {
    await reader.open('/nl/compare?a=2026-Q3&b=2026-Q3');
    expect(reader.text).toContain('Kies twee verschillende kwartalen.');
    await reader.open('/nl/compare?a=%3Cscript%3Ealert(1)&b=2019-Q1');
    expect(reader.page.status).toBe(200);
    expect(reader.text).toContain('Van dat kwartaal zijn geen cijfers gepubliceerd.');
    expect(reader.page.html).not.toContain('alert(1)');
    expect((await fetch(`${url}/api/v1/comparisons/2026-Q3/2019-Q1`)).status).toBe(404);
    expect((await fetch(`${url}/api/v1/comparisons/2026-Q3/2026-Q3`)).status).toBe(400);
  });
});

describe('With one quarter only', () => {
  it('there is nothing to compare yet, and the page says so', async () => {
    const house = await openFiguresHouse();
    try {
      await house.seed([{ quarter: '2026-Q3', cases: 30 }]);
      await house.publish('2026-Q3');
      const reader = new Person(await house.openDoor());
      await reader.open('/nl/compare');
      expect(reader.text).toContain('Vergelijken kan zodra er cijfers van twee kwartalen zijn.');
      await reader.open('/nl');
      expect(reader.page.html).not.toContain('/compare?');
    } finally {
      await house.close();
    }
  });
});
