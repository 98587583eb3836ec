import { describe, expect, it } from '@jest/globals';
import { WaitingLines } from './waiting-lines.js';

/** Everybody is there before the first is done; gives who was served, in order, and the most at one moment. */
async function served(
  atOnce: number,
  arriving: readonly string[],
): Promise<{ order: string[]; most: number }> {
  const lines = new WaitingLines(atOnce);
  const order: string[] = [];
  let [inside, most] = [0, 0];
  await Promise.all(
    arriving.map((who) =>
      lines.turn(who.split(' ')[0] ?? '', async () => {
        order.push(who);
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      }),
    ),
  );
  return { order, most };
}

describe('Lines that take turns', () => {
  it('keep the order of arrival within a line', async () => {
    expect((await served(1, ['a 1', 'a 2', 'a 3', 'a 4'])).order).toEqual(['a 1', 'a 2', 'a 3', 'a 4']);
  });

  it('let nobody wait behind a long line of others', async () => {
    const crowd = Array.from({ length: 100 }, (_, at) => `new ${at}`);
    const { order } = await served(1, [...crowd, 'known 1', 'known 2']);
    expect(order.indexOf('known 1')).toBeLessThanOrEqual(2);
    expect(order.indexOf('known 2')).toBeLessThanOrEqual(4);
    expect(order).toHaveLength(102);
    expect(order.filter((who) => who.startsWith('new'))).toEqual(crowd);
  });

  it('never serve more at once than there are places, and lose no place to a mistake', async () => {
    const lines = new WaitingLines(2);
    const failing = Array.from({ length: 5 }, () => lines.turn('a', () => Promise.reject(new Error('no'))));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(
      Array<string>(5).fill('rejected'),
    );
    expect(await lines.turn('a', () => Promise.resolve('yes'))).toBe('yes');
    const many = Array.from({ length: 20 }, (_, at) => `${at % 3} ${at}`);
    expect((await served(2, many)).most).toBe(2);
  });
});
