import { describe, expect, it } from '@jest/globals';
import { LONGEST_TEXT, readName, readStory } from './free-text.js';

describe('What she writes', () => {
  it.each([
    'Één regel.',
    'Twee\nregels\tmet een tab',
    '<script>alert(1)</script> & "quotes"',
    'Исках само да ме чуят. 🙏🏽',
    'مرحبا',
    "'; drop table cases.cases; --",
    '{{constructor}} ${process} %s \\u0000',
  ])('is kept as it is: %j', (text) => {
    expect(readStory(text)).toEqual({ text });
  });

  it('has one kind of line end and one form of each letter', () => {
    expect(readStory('a\r\nb\rc')).toEqual({ text: 'a\nb\nc' });
    expect(readStory('cafe\u0301')).toEqual({ text: 'café' });
  });

  it('is counted in characters and not in units of memory', () => {
    expect(readStory('🙏'.repeat(LONGEST_TEXT))).toHaveProperty('text');
    expect(readStory('🙏'.repeat(LONGEST_TEXT + 1))).toEqual({ fault: 'too-long' });
    expect(readStory('x'.repeat(21_000))).toEqual({ fault: 'too-long' });
  });

  it.each(['\0', '\x07', '\x1b[31m', '\x7f', '\x85', '\u2028', '\ud800'])(
    'is refused with the control character %j',
    (character) => {
      expect(readStory(`voor${character}na`)).toEqual({ fault: 'control-character' });
    },
  );

  it.each(['\u202e', '\u202a', '\u2066', '\u2069'])(
    'is refused with a mark that turns the text around: %j',
    (mark) => {
      expect(readStory(`rekening ${mark}gnineker`)).toEqual({ fault: 'bidi-override' });
    },
  );

  it('may hold the marks that Arabic and Hebrew writing needs', () => {
    expect(readStory('\u200fشكرا\u200e')).toHaveProperty('text');
  });

  it('is on one line when it is a name', () => {
    expect(readName('Polder Bank')).toEqual({ text: 'Polder Bank' });
    expect(readName('Polder\tBank')).toEqual({ fault: 'control-character' });
  });
});
