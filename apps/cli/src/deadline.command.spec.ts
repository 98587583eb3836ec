import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import type { CommandIo } from './command.js';
import { deadlineCommand } from './deadline.command.js';

/** A terminal that keeps what is written to it. */
function terminal(input: string) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CommandIo = {
    stdin: async () => input,
    async *lines() {
      yield* input.split('\n');
    },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  };
  return { io, out, err };
}

async function refused(args: string[], input: string) {
  const { io, out, err } = terminal(input);
  const error = await deadlineCommand.run(args, io).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  expect([out, err]).toEqual([[], []]);
  return (error as DomainError).publicMessage;
}

describe('The command deadline', () => {
  it('answers one request with one object on one line', async () => {
    const { io, out, err } = terminal('{ "term": "OBJ-6-7",\n "start": "2026-02-20", "printed": null }\n');
    expect(await deadlineCommand.run(['compute'], io)).toBe(0);
    expect(err).toEqual([]);
    expect(out).toHaveLength(1);
    expect(out[0]).not.toContain('\n');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      nominal: '2026-04-03',
      due: '2026-04-07',
      remindBy: '2026-04-03',
    });
  });

  it.each([
    ['not json', 'The request is not valid JSON.'],
    ['', 'The request is not valid JSON.'],
    ['[]', 'the request must be an object'],
    ['{"term":"NO-SUCH","start":"2026-02-20"}', 'There is no term "NO-SUCH"'],
    ['{"term":"OBJ-6-7","start":"2026-02-30"}', 'is not a date that exists'],
    ['{"term":"OBJ-6-7","start":"2028-12-20"}', 'known from 2023-01-01 to 2028-12-31'],
    ['{"term":"OBJ-6-7","strat":"2026-02-20"}', 'did you mean "start"?'],
    ['{"term":"OBJ-6-7","start":"9999-01-01"}', 'outside the years 1900 to 2199'],
    ['{"term":"OBJ-6-7","start":"2026-02-20","printed":"2026-02-19"}', 'check both dates in the letter'],
    [
      '{"term":"AWB-9-11-6w","start":"2026-03-27","extensions":[{"length":"P4W","noticeOn":"2026-05-20"}]}',
      'the term had ended on 2026-05-08',
    ],
    [
      '{"term":"AWB-9-11-6w","start":"2026-03-27","extensions":[{"length":"P2W"},{"length":"P2W"}]}',
      'can be extended only once without consent',
    ],
    [
      '{"term":"DEC-4-13","start":"2026-03-02","suspensions":[{"from":"2026-03-20","to":"2026-03-10"}]}',
      'before it begins on 2026-03-20; "to" is the day on which counting resumes',
    ],
    [
      '{"term":"AWB-9-11-6w","start":"2026-03-27","suspensions":[{"from":"2026-04-01","to":"2026-04-10"}]}',
      'give an extension if there was one',
    ],
  ])('refuses %s and writes nothing', async (input, message) => {
    const line = await refused(['compute'], input);
    expect(line).toContain(message);
    expect(line).not.toContain('\n');
  });

  it.each([[[]], [['count']], [['compute', '--all']], [['terms', 'x']]])(
    'refuses the arguments %j',
    async (args) => {
      expect(await refused(args, '')).toMatch(/^Usage: /);
    },
  );

  it('answers many lines in order, bad ones among them, and says that there were some', async () => {
    const { io, out, err } = terminal(
      [
        '{"term":"OBJ-6-7","start":"2026-03-20"}',
        'nonsense',
        '',
        '{"term":"OBJ-6-7","start":"2026-02-20"}',
        '',
      ].join('\n'),
    );
    expect(await deadlineCommand.run(['compute', '--many'], io)).toBe(2);
    expect(out.map((line) => JSON.parse(line).due ?? JSON.parse(line))).toEqual([
      '2026-05-01',
      { error: 'The request is not valid JSON.', code: 'CLI.NOT_JSON', line: 2 },
      '2026-04-07',
    ]);
    expect(err).toEqual(['1 of 5 lines could not be computed; line 2: The request is not valid JSON.']);
  });

  it('is content with no lines at all', async () => {
    const { io, out, err } = terminal('');
    expect(await deadlineCommand.run(['compute', '--many'], io)).toBe(0);
    expect([out, err]).toEqual([[], []]);
  });

  it('lists the catalogue as one array', async () => {
    const { io, out } = terminal('');
    expect(await deadlineCommand.run(['terms'], io)).toBe(0);
    const terms = JSON.parse(out.join('')) as { id: string }[];
    expect(terms.map((term) => term.id)).toEqual(
      expect.arrayContaining(['AWB-9-11-6w', 'OMB-9-35/36', 'WRB-BZ']),
    );
  });
});
