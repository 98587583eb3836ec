import { describe, expect, it } from '@jest/globals';
import { clocksFor, probableProduct, type ClockFacts, type KnownDays } from './clocks-for.js';

const nothing: ClockFacts = {
  procedure: null,
  matter: null,
  institutionType: 'unknown',
  anonymity: 'A2',
  legalForm: 'unknown',
  conduct: [],
  violence: [],
  periodFrom: null,
  decisionDated: null,
  decisionSent: null,
  decisionPrinted: null,
};

const terms = (facts: Partial<ClockFacts>, known?: KnownDays) =>
  clocksFor({ ...nothing, ...facts }, known).clocks.map((clock) => clock.term);

/** Twelve bottlenecks from the letters to Parliament, as a caseworker would classify them. */
const SCENARIOS: [name: string, facts: Partial<ClockFacts>, known: KnownDays, expected: string[]][] = [
  [
    'a business account that is refused',
    {
      procedure: 'financial-complaint',
      institutionType: 'bank',
      conduct: ['refused-service', 'no-reasons-given'],
      legalForm: 'self-employed',
    },
    {},
    ['BNK-43-2', 'BNK-43-3'],
  ],
  [
    'a basic account that is refused',
    {
      procedure: 'financial-complaint',
      institutionType: 'bank',
      anonymity: 'A1',
      conduct: ['refused-service'],
    },
    {},
    ['BNK-71h-1', 'BNK-71h-2'],
  ],
  [
    'a police report that is not taken',
    {
      procedure: 'police-complaint',
      institutionType: 'police',
      anonymity: 'A1',
      conduct: ['report-refused', 'not-taken-seriously'],
      violence: ['physical/hitting', 'sexual/rape'],
      periodFrom: '2026-10',
    },
    {},
    ['POL-72-10w', 'POL-72-14w', 'SGM-7'],
  ],
  [
    'a tax officer who asks too much, and no answer to the complaint',
    {
      procedure: 'awb-complaint',
      institutionType: 'tax-administration',
      conduct: ['unwanted-questions', 'disrespect', 'no-answer'],
    },
    { receivedOn: '2026-03-27' },
    ['AWB-9-11-6w', 'AWB-9-8-3', 'OMB-9-24-1b'],
  ],
  [
    'opting-in conditions that are not kept, told by someone whom nobody may know',
    {
      procedure: 'opting-in-report',
      institutionType: 'operator',
      anonymity: 'A0',
      conduct: ['opting-in-breach'],
    },
    {},
    [],
  ],
  [
    'sex work imposed as suitable work',
    {
      procedure: 'objection',
      matter: 'decision',
      institutionType: 'benefits-agency',
      conduct: ['forced-suitable-work'],
      decisionDated: '2026-11-09',
      decisionSent: '2026-11-10',
    },
    {},
    ['OBJ-6-7'],
  ],
  [
    'a loud question at the counter',
    {
      procedure: 'awb-complaint',
      institutionType: 'chamber-of-commerce',
      anonymity: 'A1',
      conduct: ['disrespect', 'outing'],
    },
    {},
    ['AWB-9-11-6w'],
  ],
  [
    'an insurer that refuses disability insurance',
    {
      procedure: 'financial-complaint',
      institutionType: 'insurer',
      conduct: ['refused-service'],
      legalForm: 'self-employed',
    },
    {},
    ['BNK-43-2', 'BNK-43-3', 'KIF-1J3M'],
  ],
  [
    'a home that is closed',
    {
      procedure: 'objection',
      matter: 'decision',
      institutionType: 'municipality',
      conduct: ['eviction-or-closure', 'fine-or-enforcement'],
      decisionDated: '2026-11-16',
      decisionSent: '2026-11-16',
      decisionPrinted: '2026-12-28',
    },
    {},
    ['OBJ-6-7'],
  ],
  [
    'someone who wants to leave',
    { institutionType: 'aid-organisation', anonymity: 'A1', conduct: ['wrong-information'] },
    {},
    [],
  ],
  [
    'a psychologist with assumptions',
    {
      procedure: 'care-complaint',
      institutionType: 'health-care',
      anonymity: 'A1',
      conduct: ['exit-pressure'],
    },
    {},
    ['GGD-WKKGZ'],
  ],
  [
    'a register without consent',
    {
      procedure: 'data-protection',
      institutionType: 'municipality',
      conduct: ['registration-as-sex-worker'],
    },
    { receivedOn: '2026-01-31' },
    ['AVG-12-3'],
  ],
];

describe('The clocks that follow from a classification', () => {
  it.each(SCENARIOS)('of %s', (_name, facts, known, expected) => {
    expect(terms(facts, known)).toEqual(expected);
  });

  it('say why there is none', () => {
    expect(clocksFor({ ...nothing, anonymity: 'A0', procedure: 'objection' }).none).toBe('anonymous');
    expect(clocksFor(nothing).none).toBe('no-procedure');
    expect(clocksFor({ ...nothing, procedure: 'informal' }).none).toBe('no-statutory-term');
  });

  it('wait for a day that nobody knows yet', () => {
    const [clock] = clocksFor({ ...nothing, procedure: 'care-complaint' }).clocks;
    expect(clock).toEqual({ term: 'GGD-WKKGZ', why: 'care-complaint', startsOn: 'received', request: null });
  });

  it('carry the printed term, which wins over the catalogue', () => {
    const { clocks, cautions } = clocksFor({
      ...nothing,
      procedure: 'objection',
      decisionSent: '2026-11-16',
      decisionPrinted: '2026-12-28',
    });
    expect(clocks[0]?.request).toEqual({ term: 'OBJ-6-7', start: '2026-11-16', printed: '2026-12-28' });
    expect(cautions).toEqual(['printed-term-wins']);
  });

  it('start the year for the ombudsman on the last day of the handling', () => {
    const facts = { ...nothing, procedure: 'awb-complaint', conduct: ['no-answer'] };
    const clocks = clocksFor(facts, { receivedOn: '2026-03-27' }).clocks;
    expect(clocks.map((clock) => clock.request?.start)).toEqual(['2026-03-27', '2026-03-27', '2026-05-08']);
  });

  it('count her own ten years from the earliest day of the period that she gave', () => {
    const start = (periodFrom: string) =>
      clocksFor({ ...nothing, procedure: 'victim-compensation', periodFrom }).clocks[0]?.request?.start;
    expect([start('2026-10'), start('2026'), start('2026-10-17')]).toEqual([
      '2026-10-01',
      '2026-01-01',
      '2026-10-17',
    ]);
  });

  it('are shorter at the immigration service, and begin with the date on a tax assessment', () => {
    const decision = { procedure: 'objection', decisionDated: '2026-11-09', decisionSent: '2026-11-12' };
    expect(terms({ ...decision, institutionType: 'immigration-service' })).toEqual(['IND-69']);
    const tax = clocksFor({ ...nothing, ...decision, institutionType: 'tax-administration' }).clocks[0]
      ?.request;
    expect(tax).toEqual({ term: 'TAX-22j', start: '2026-11-09', otherStart: '2026-11-12' });
  });

  it('are those of the police for every complaint about the police', () => {
    expect(terms({ procedure: 'awb-complaint', institutionType: 'police' })).toEqual([
      'POL-72-10w',
      'POL-72-14w',
    ]);
  });

  it('warn that a decision is objected to and not complained about', () => {
    const { cautions } = clocksFor({ ...nothing, procedure: 'awb-complaint', matter: 'decision' });
    expect(cautions).toEqual(['decision-goes-to-objection']);
  });

  it('follow the caseworker when she knows what the bank was asked for', () => {
    const facts = { procedure: 'financial-complaint', institutionType: 'bank', conduct: ['refused-service'] };
    expect(terms(facts, { product: 'business-account' })).toEqual(['BNK-43-2', 'BNK-43-3']);
    expect(terms(facts, { product: 'other' })).toEqual(['BNK-43-2', 'BNK-43-3', 'KIF-1J3M']);
    expect(terms({ ...facts, institutionType: 'health-insurer' })).toEqual(['BNK-43-2', 'BNK-43-3']);
  });
});

describe('What a bank was probably asked for', () => {
  it('is a business account for someone who works for herself', () => {
    const bank = { institutionType: 'bank', conduct: ['refused-service'] };
    expect(probableProduct({ ...bank, legalForm: 'self-employed' })).toBe('business-account');
    expect(probableProduct({ ...bank, legalForm: 'opting-in' })).toBe('basic-account');
  });
});
