import { afterAll, describe, expect, it } from '@jest/globals';
import { CASE_FILE } from './case-file.template.js';
import { EXTRACT_DOCUMENT, type ExtractDocument } from './extract.template.js';
import { LETTER } from './letter.template.js';
import { OWN_COPY } from './own-copy/own-copy.template.js';
import { PdfRenderer } from './pdf-renderer.js';
import { readPdf } from './testing/pdf-reading.js';
import { TypstThread } from './typst-thread.js';

const renderer = new PdfRenderer();
afterAll(() => renderer.onApplicationShutdown());

async function extractWith(change: Partial<ExtractDocument>) {
  return readPdf(await renderer.render(EXTRACT_DOCUMENT, { ...EXTRACT_DOCUMENT.sample, ...change }));
}

const tight = (text: string) => text.replace(/\s/g, '');

describe('A document', () => {
  it.each([EXTRACT_DOCUMENT, LETTER, CASE_FILE, OWN_COPY])(
    'of the template $name says everything that was put into it',
    async (template) => {
      const pdf = await renderer.render(template as typeof LETTER, template.sample as typeof LETTER.sample);
      const { words, pages, language } = readPdf(pdf);
      const { title: _title, language: _language, ...shown } = template.sample;
      const texts = JSON.stringify(shown, (_key, value: unknown) =>
        typeof value === 'string' ? tight(value) : value,
      );
      for (const [, text = ''] of texts.matchAll(/:"([^"]+)"|"([^":]+)"[,\]]/g))
        expect(words).toContain(text);
      expect(pages).toBe(1);
      expect(language).toBe('nl');
    },
  );

  // The engine for other platforms than Linux on x64 is of before Typst 0.14, and writes no tags.
  const canTag = process.platform === 'linux' && process.arch === 'x64';
  it('is PDF/UA-1 with headings, paragraphs and lists, where the engine can', async () => {
    const read = await extractWith({});
    expect(read.isTagged).toBe(canTag);
    expect(read.accessibility).toBe(canTag ? '1' : undefined);
    if (canTag)
      expect([...read.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'LBody']));
  });

  it('keeps to itself in its metadata: a neutral title, no author, no date, no word of the text', async () => {
    const { metadata } = await extractWith({ text: 'Windmolenstraat', sender: 'Zonnebloem' });
    expect(metadata).toContain('Bericht');
    for (const word of ['Windmolenstraat', 'Zonnebloem', 'SR-2026-000123', 'Voorbeeldbank', '2026']) {
      expect(metadata).not.toContain(word);
    }
  });

  it('takes a text as text, whatever it looks like', async () => {
    const hostile =
      '#panic("x") *bold* _thin_ $a^2$ @ref <label> // note /* c */ \\ #include "/etc/passwd" = Heading';
    const { words, pages } = await extractWith({ text: hostile });
    expect(words).toContain(tight(hostile));
    expect(pages).toBe(1);
  });

  it('keeps line breaks and paragraphs, and breaks what is wider than the page', async () => {
    const long = 'x'.repeat(400);
    const { words } = await extractWith({ text: `one\ntwo\n\n \n\nthree\n${long}\n` });
    expect(words).toContain(`onetwothree${long}`);
  });

  it('sets a character that no font has, rather than fail', async () => {
    const { words } = await extractWith({ text: 'Dank u wel 你好 สวัสดี.' });
    expect(words).toContain('Dankuwel');
  });

  it('of twenty thousand characters goes over several pages', async () => {
    const { pages, words } = await extractWith({ text: 'De gemeente heeft niet geantwoord. '.repeat(571) });
    expect(pages).toBeGreaterThanOrEqual(5);
    expect(words).toMatch(/Bladzijde5van\d/);
  });
});

describe('The typesetting thread', () => {
  it('tells which rule was broken and nothing of the text', async () => {
    const thread = new TypstThread();
    const source = '#panic(json(bytes(sys.inputs.data)).text)';
    const failed = await thread.typeset({ source, data: JSON.stringify({ text: 'secret story' }) }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 'DOCUMENTS.NOT_MADE', kind: 'unavailable' });
    expect(JSON.stringify(failed)).toContain('panicked');
    expect(JSON.stringify(failed)).not.toContain('secret');
    await thread.close();
  });

  it('gives up a document that takes too long, and makes the next one', async () => {
    const limits = { jobMs: 1, idleMs: 60_000 };
    const thread = new TypstThread(limits);
    const job = { source: '= Next', data: '{}' };
    await expect(thread.typeset(job)).rejects.toMatchObject({ code: 'DOCUMENTS.NOT_MADE' });
    limits.jobMs = 20_000;
    const next = await thread.typeset(job);
    expect(next.subarray(0, 5).toString()).toBe('%PDF-');
    await thread.close();
  });

  it('leaves the door free to answer while it works', async () => {
    const thread = new TypstThread();
    await thread.typeset({ source: '= Warm', data: '{}' });
    const made = thread.typeset({ source: '#for n in range(3000) [Line #n. #parbreak()]', data: '{}' });
    const state = { turns: 0, isMade: false };
    void made.finally(() => (state.isMade = true));
    while (!state.isMade) {
      await new Promise((resolve) => setImmediate(resolve));
      state.turns += 1;
    }
    // Set in this thread, the whole document would be one turn.
    expect(state.turns).toBeGreaterThan(20);
    await thread.close();
  });

  it('gives its memory back when there is nothing to do', async () => {
    const thread = new TypstThread({ jobMs: 20_000, idleMs: 50 });
    await thread.typeset({ source: '= Once', data: '{}' });
    expect(thread.isRunning).toBe(true);
    while (thread.isRunning) await new Promise((resolve) => setTimeout(resolve, 10));
    await thread.close();
  });
});
