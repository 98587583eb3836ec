import { describe, expect, it } from '@jest/globals';
import { DECOY_BYTES, readFixed, withMessage, writeFixed, type DecoyBox } from './decoy-box.js';

const AT = new Date('2026-11-23T09:00:00Z');
const message = (text: string) => ({ direction: 'from-her' as const, text, at: AT.toISOString() });
const BOX: DecoyBox = {
  reference: 'SR-2026-000001',
  comeBackOn: '2026-12-07',
  isOver: false,
  tells: true,
  messages: [message('When are you open?'), { ...message('On working days.'), direction: 'to-her' }],
};

describe('A decoy mailbox', () => {
  it('has one length, whatever is in it', () => {
    const contents = [{}, { isMade: false, tells: false }, BOX, withMessage(BOX, 'жалоба'.repeat(500), AT)];
    expect(contents.map((content) => Buffer.byteLength(writeFixed(content)))).toEqual(
      contents.map(() => DECOY_BYTES),
    );
    expect(readFixed<DecoyBox>(writeFixed(BOX))).toEqual(BOX);
    expect(() => writeFixed('x'.repeat(DECOY_BYTES))).toThrow(RangeError);
  });

  it('keeps its question and answer, and the newest of what was written', () => {
    let box = BOX;
    for (let count = 1; count <= 30; count += 1) box = withMessage(box, `${count} ${'щ'.repeat(2_000)}`, AT);
    expect(box.messages.slice(0, 2)).toEqual(BOX.messages);
    expect(box.messages.at(-1)?.text).toMatch(/^30 щ/);
    expect(box.messages.length).toBeGreaterThan(3);
    expect(Buffer.byteLength(writeFixed(box))).toBe(DECOY_BYTES);
  });
});
