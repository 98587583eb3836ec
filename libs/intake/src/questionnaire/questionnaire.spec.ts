import { describe, expect, it } from '@jest/globals';
import { codesOf } from '@app/kernel';
import { conductsOf } from '../filing/institution-kinds.js';
import { answerErrors, complaintBody, letterOf, stepOf } from './questionnaire-body.js';
import {
  signposts,
  STEP_QUESTIONS,
  STEPS,
  stepsAround,
  wantsMoreThanNameless,
  type Answers,
} from './questionnaire.js';

const STORY: Answers = { narrative: ['Ze lachten mij uit.'] };

describe('The questionnaire', () => {
  it('has every question on one step', () => {
    const names = STEPS.flatMap((step) => STEP_QUESTIONS[step]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(stepOf)).not.toContain(undefined);
  });

  it('begins with her story and ends with reading it over', () => {
    expect(stepsAround('story')).toEqual({ before: undefined, after: 'who', number: 1 });
    expect(stepsAround('check')).toEqual({ before: 'wishes', after: undefined, number: STEPS.length });
  });

  it('needs her story and nothing else', () => {
    expect(answerErrors(STORY, 'nl')).toEqual([]);
    expect(answerErrors({}, 'nl')).toMatchObject([{ field: 'narrative', code: 'required' }]);
  });

  it('gives the body that programs send', () => {
    const answers: Answers = {
      ...STORY,
      language: ['ro'],
      institutionType: ['municipality'],
      institutionName: ['Haarlem'],
      conduct: ['eviction-or-closure'],
      'from-month': ['9'],
      'from-year': ['2026'],
      'dated-day': ['9'],
      'dated-month': ['11'],
      'dated-year': ['2026'],
      group: ['home-workers'],
      anonymity: ['A2'],
    };
    expect(complaintBody(answers, 'nl')).toEqual({
      language: 'ro',
      narrative: 'Ze lachten mij uit.',
      institution: { type: 'municipality', name: 'Haarlem' },
      conduct: ['eviction-or-closure'],
      period: { from: '2026-09' },
      decision: { dated: '2026-11-09' },
      group: ['home-workers'],
      anonymity: 'A2',
    });
    expect(letterOf(answers)).toEqual({ institutionType: 'municipality', dated: '2026-11-09' });
  });

  it('takes a year alone for the whole year', () => {
    const body = complaintBody({ ...STORY, 'from-year': ['2025'], 'to-year': ['2025'] }, 'nl');
    expect(body.period).toEqual({ from: '2025-01', to: '2025-12' });
  });

  it('names the question in which something is wrong', () => {
    const wrong: Answers = {
      ...STORY,
      'from-month': ['03'],
      'dated-day': ['31'],
      'dated-month': ['2'],
      'dated-year': ['2026'],
    };
    expect(answerErrors(wrong, 'nl').map(({ field, code }) => [field, code])).toEqual([
      ['from', 'impossible-month'],
      ['dated', 'impossible-date'],
    ]);
    expect(['from', 'dated'].map(stepOf)).toEqual(['when', 'when']);
  });

  it('drops answers to questions that no longer follow from the others', () => {
    const about = (institutionType: string, stigmaPerceived: string): Answers => ({
      ...STORY,
      institutionType: [institutionType],
      stigmaPerceived: [stigmaPerceived],
      optingInBreaches: ['no-fines'],
      setting: ['workplace'],
      'dated-day': ['9'],
      'dated-month': ['11'],
      'dated-year': ['2026'],
    });
    expect(complaintBody(about('operator', 'yes'), 'nl')).toMatchObject({
      optingInBreaches: ['no-fines'],
      setting: ['workplace'],
    });
    expect(complaintBody(about('operator', 'yes'), 'nl')).not.toHaveProperty('decision');
    expect(Object.keys(complaintBody(about('bank', 'no'), 'nl'))).toEqual([
      'language',
      'narrative',
      'institution',
      'stigmaPerceived',
      'decision',
    ]);
  });

  it('keeps no conduct from her, whoever it is about', () => {
    for (const type of [...codesOf('institutionType'), 'unknown', '']) {
      const { likely, other } = conductsOf(type);
      expect([...likely, ...other].sort()).toEqual(codesOf('conduct').sort());
      expect(likely.length).toBeGreaterThan(9);
    }
    expect(conductsOf('police').likely).toContain('report-refused');
    expect(conductsOf('bank').other).toContain('report-refused');
  });

  it('shows where help is after violence, and is silent otherwise', () => {
    expect(signposts({ violence: ['social-emotional/humiliation'] })).toEqual([]);
    expect(signposts({ violence: ['physical/hitting'] })).toEqual(['danger']);
    expect(signposts({ violence: ['sexual/rape', 'financial-economic/exploitation'] })).toEqual([
      'danger',
      'exploitation',
    ]);
  });

  it('says so when she wants more than can be done for someone whom nobody knows', () => {
    expect(wantsMoreThanNameless({ wish: ['mediation'], anonymity: ['A0'] })).toBe(true);
    expect(wantsMoreThanNameless({ wish: ['information'], anonymity: ['A0'] })).toBe(false);
    expect(wantsMoreThanNameless({ wish: ['mediation'], anonymity: ['A2'] })).toBe(false);
  });
});
