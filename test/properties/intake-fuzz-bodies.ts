/** What strangers, broken programs and attackers send to the intake door; some of it nearly right, which goes deepest. */
import { CONTACT_QUESTIONS, STEP_QUESTIONS } from '@app/intake';
import { codesOf, type TaxonomyList } from '@app/kernel';
import fc from 'fast-check';

const CODES = (
  ['institutionType', 'conduct', 'violenceSub', 'region', 'workType', 'wish', 'anonymity'] as const
).flatMap((list: TaxonomyList) => codesOf(list));

const strange = fc.constantFrom(
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eabc',
  '\ufeff',
  ' ',
  '\r\n\r\n',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '%00%ff',
  '../../etc/passwd',
  '9'.repeat(400),
  '-1',
  '1e309',
  'NaN',
  '2026-02-30',
  '2026-13',
  '0000-00-00',
  '١٢٣٤',
  'x'.repeat(20_001),
  'é'.repeat(5_000),
  '👩‍👩‍👧'.repeat(900),
);

/** Mostly no text at all: each text costs one Argon2id, and ten thousand of those would say nothing more. */
const receipt = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom('1234 5678 9012 3456 7890', '123456789012345678901234', '', 'geen code'),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9 -]{0,40}$/) },
  { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 2 }).filter((made) => typeof made !== 'string') },
);

/** A text that a field may hold: a code of ours, a number, something strange, or anything at all. */
export const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...CODES, 'yes', 'no', 'unknown', 'nl', 'en', 'next', 'give', 'true'),
  },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 3000 }).map(String) },
  { weight: 2, arbitrary: strange },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
);

const value = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 70 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'receipt[]',
  'a.b',
  '',
  'hasOwnProperty',
  'then',
];

/** An object with the members that a route knows, each there or not, right or not, and others among them. */
function nearly(known: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const members = fc.record(
    Object.fromEntries(
      Object.entries(known).map(([name, right]) => [
        name,
        fc.oneof({ weight: 3, arbitrary: right }, { weight: name === 'receipt' ? 0 : 1, arbitrary: value }),
      ]),
    ),
    { requiredKeys: [] },
  );
  const others = fc.dictionary(
    fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ maxLength: 12 })),
    value,
    {
      maxKeys: 2,
    },
  );
  return fc.oneof(
    { weight: 3, arbitrary: members },
    { weight: 2, arbitrary: fc.tuple(members, others).map(([one, other]) => ({ ...one, ...other })) },
  );
}

const language = fc.constantFrom('nl', 'en', 'es', 'ro', 'bg', 'hu', 'pl', 'ru', 'xx');
const codes = (list: TaxonomyList) => fc.array(fc.constantFrom(...codesOf(list)), { maxLength: 4 });
const month = fc.constantFrom('2026-01', '2025-12', '2026-13', '');
const day = fc.constantFrom('2026-11-09', '2026-02-29', '2024-02-29', '9999-12-31', '0001-01-01');

const COMPLAINT = {
  language,
  narrative: fc.oneof(text, fc.constant('Niemand luisterde naar mij.')),
  anonymity: fc.constantFrom(...codesOf('anonymity')),
  wish: codes('wish'),
  institution: fc.record(
    { type: fc.constantFrom(...codesOf('institutionType')), name: text },
    { requiredKeys: [] },
  ),
  conduct: codes('conduct'),
  period: fc.record({ from: month, to: month }, { requiredKeys: [] }),
  violence: codes('violenceSub'),
  region: fc.constantFrom(...codesOf('region')),
  decision: fc.record(
    { dated: day, sent: day, termPrinted: fc.oneof(day, fc.constant(null)) },
    { requiredKeys: [] },
  ),
};

/** One that is in order, so that there is something to be whole; told apart by what a field may hold. */
const rightComplaint = fc.record(
  {
    ...COMPLAINT,
    language: fc.constantFrom('nl', 'pl', 'ru'),
    narrative: fc
      .string({ minLength: 3, maxLength: 400 })
      .map((words) => `Verhaal ${words.replace(/[^\x20-\x7e]/g, '')}`),
    institution: fc.record({ type: fc.constantFrom(...codesOf('institutionType')) }),
    period: fc.constant({ from: '2025-12', to: '2026-01' }),
    decision: fc.constant({ dated: '2026-11-09', termPrinted: null }),
  },
  { requiredKeys: ['language', 'narrative'] },
);

/** Each JSON route with what it reads. */
const ROUTES: readonly [string, fc.Arbitrary<unknown>][] = [
  ['complaints', nearly(COMPLAINT)],
  ['complaints', nearly(COMPLAINT)],
  ['complaints', rightComplaint],
  ['mailbox', nearly({ receipt })],
  ['mailbox/messages', nearly({ receipt, text })],
  [
    'mailbox/consents/0198c0de-0000-7000-8000-000000000000',
    nearly({ receipt, decision: fc.constantFrom('give', 'no') }),
  ],
  ['mailbox/consents/%27', nearly({ receipt, decision: fc.constantFrom('give', 'refuse', 'withdraw') })],
  ['mailbox/withdrawal', nearly({ receipt, erase: fc.boolean() })],
  ['mailbox/receipt/offers', nearly({ receipt })],
  ['mailbox/receipt', nearly({ receipt, newReceipt: receipt, offer: text })],
];

export interface ProgramRequest {
  path: string;
  type: string;
  body: string;
  key: string | undefined;
  asked: string;
}

const broken = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.constantFrom('', '{', '[', 'null', '"x"', '{"a":1}{', '[[['.repeat(3_000)),
);

export const programRequest: fc.Arbitrary<ProgramRequest> = fc.constantFrom(...ROUTES).chain(([path, body]) =>
  fc.record({
    path: fc.constant(path),
    type: fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'application/json; charset=utf-16',
        ),
      },
    ),
    body: fc.oneof(
      { weight: 9, arbitrary: body.map((made) => JSON.stringify(made)) },
      { weight: 2, arbitrary: broken },
    ),
    key: fc.option(fc.constantFrom('one', 'two', 'with space', 'k'.repeat(300)), { nil: undefined, freq: 2 }),
    asked: fc.constantFrom('nl', 'en', 'pl', 'xx', '*', 'hu;q=9999, nl'),
  }),
);

/** Every name that a form of this door posts. */
const FIELDS = [
  Object.values(STEP_QUESTIONS).flat(),
  CONTACT_QUESTIONS,
  ['go', 'code', 'typed', 'text', 'decision', 'consent', 'file', 'change', 'erase', 'sure', 'kept.narrative'],
  ['kept.text', 'helper', 'helperLanguage', 'agreed', 'on', 'subject', 'channel', 'address', 'your-web-page'],
].flat();

const STAGES = ['none', 'writing', 'mailbox'] as const;
export type Stage = (typeof STAGES)[number];

const ENDING = ['exit', 'LANG/leave', 'LANG/discard', 'LANG/begin', 'LANG/assisted-begin', 'LANG/decoy-code'];
const PLACES = [
  Array.from({ length: 9 }, (_, step) => `${step + 1}`),
  ['box/contact', 'box/message', 'box/ping', 'box/consent', 'contact', 'attach', 'attach/remove'],
  ['code-card', 'code-rest', 'code-stop', 'code-typed', 'decoy-remove', 'ready', 'nowhere'],
]
  .flat()
  .map((place) => `LANG/${place}`);

export interface FormRequest {
  path: string;
  stage: Stage;
  type: string;
  /** Names and values, or a body that is no form at all. */
  body: [string, string][] | string;
  /** Whether the right token of the visit goes along. */
  withToken: boolean;
}

const fields = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FIELDS) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
    ),
    text,
  ),
  { maxLength: 12 },
);

export const formRequest: fc.Arbitrary<FormRequest> = fc.record({
  path: fc
    .tuple(
      fc.constantFrom('nl', 'en', 'bg', 'ru', 'es'),
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(...PLACES) },
        { weight: 2, arbitrary: fc.constantFrom('LANG/open', 'LANG/box/stop') },
        { weight: 1, arbitrary: fc.constantFrom(...ENDING) },
      ),
    )
    .map(([spoken, place]) => `/${place.replace('LANG', spoken)}`),
  stage: fc.constantFrom(...STAGES),
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('application/x-www-form-urlencoded') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'text/plain',
        'application/json',
        'multipart/form-data; boundary=x',
        'multipart/form-data',
      ),
    },
  ),
  body: fc.oneof({ weight: 10, arbitrary: fields }, { weight: 1, arbitrary: broken }),
  withToken: fc.constantFrom(true, true, true, false),
});
