/**
 * Chance that can be repeated: xorshift128 (Marsaglia, 2003), seeded by splitmix32.
 * Good enough to invent complaints; keys and receipts never come from here.
 */
export class Random {
  private readonly state: Uint32Array;

  /** @param seed Any whole number; the same number gives the same history. */
  constructor(seed: number) {
    let mix = seed >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      mix = (mix + 0x9e3779b9) >>> 0;
      let word = mix;
      word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return (word ^ (word >>> 15)) >>> 0 || 1;
    });
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    let word = a ^ (a << 11);
    word ^= word >>> 8;
    const next = (word ^ d ^ (d >>> 19)) >>> 0;
    this.state.set([b, c, d, next]);
    return next / 2 ** 32;
  }

  /** A whole number from 0 up to and not including `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end);
  }

  /** @param probability 0 to 1. */
  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Waiting times that have no memory, such as days until somebody answers; `mean` in the unit of the answer. */
  waiting(mean: number): number {
    return -Math.log(1 - this.fraction()) * mean;
  }

  /** One of several. @throws Error for an empty list. */
  one<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('there is nothing to choose from');
    return chosen;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let point = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      point -= weight;
      if (point < 0) return key;
    }
    return this.one(entries)[0];
  }

  /** Each key with its own probability, in the order of the record. */
  several<K extends string>(probabilities: Readonly<Record<K, number>>): K[] {
    return (Object.entries(probabilities) as [K, number][]).flatMap(([key, p]) =>
      this.happens(p) ? [key] : [],
    );
  }
}
