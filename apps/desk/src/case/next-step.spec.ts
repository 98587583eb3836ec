import { describe, expect, it } from '@jest/globals';
import { nextStep, placeOf, type NextStepFacts } from './next-step.js';

const quiet: NextStepFacts = {
  status: 'in-progress',
  anonymity: 'A2',
  assigned: true,
  procedure: 'awb-complaint',
  sheWroteUnread: false,
  theyWroteUnread: false,
  readyToSend: 0,
  herTermEnds: null,
  theyAreLateSince: null,
  proposedClocks: 0,
  mediationParty: null,
  canMediate: false,
  today: '2026-11-21',
};

describe('The next step of a case', () => {
  it.each([
    ['a new case is taken first', { assigned: false, status: 'new', procedure: null }, { step: 'take' }],
    ['a case without a procedure is classified', { procedure: null }, { step: 'classify' }],
    ['proposed clocks are started', { proposedClocks: 2 }, { step: 'start-clocks' }],
    ['someone whom nobody may know is advised', { anonymity: 'A0', proposedClocks: 0 }, { step: 'advise' }],
    ['else the other side is approached', {}, { step: 'approach' }],
    ['what she agreed to is sent', { readyToSend: 1, status: 'waiting-for-her' }, { step: 'send' }],
    [
      'her answer is read before anything is sent',
      { sheWroteUnread: true, readyToSend: 1 },
      { step: 'read-her' },
    ],
    ['their answer is read', { theyWroteUnread: true }, { step: 'read-them' }],
    [
      'the desk moves a mediation on',
      { mediationParty: 'desk', status: 'waiting-for-them' },
      { step: 'mediate' },
    ],
    ['a mediation waits for her or them', { mediationParty: 'institution' }, { step: 'mediation-waits' }],
    ['the mediation that she wants is begun', { canMediate: true }, { step: 'begin-mediation' }],
    ['the case waits for her', { status: 'waiting-for-her' }, { step: 'wait-her' }],
    ['the case waits for them', { status: 'waiting-for-them' }, { step: 'wait-them' }],
    ['a closed case waits for nothing', { status: 'closed', sheWroteUnread: true }, { step: 'closed' }],
    ['a withdrawn case is left alone', { status: 'withdrawn' }, { step: 'withdrawn' }],
  ] as const)('%s', (_name, change, expected) => {
    expect(nextStep({ ...quiet, ...change })).toEqual(expected);
  });

  it('leads to where it is done, and nowhere when there is only waiting', () => {
    expect(placeOf('mediate')).toBe('/mediation');
    expect(placeOf('wait-her')).toBeUndefined();
    expect(placeOf('closed')).toBeUndefined();
  });

  it('is her own term when it ends within two weeks, and not before', () => {
    expect(nextStep({ ...quiet, herTermEnds: '2026-12-05', sheWroteUnread: true })).toEqual({
      step: 'her-term',
      date: '2026-12-05',
    });
    expect(nextStep({ ...quiet, herTermEnds: '2026-12-06' })).toEqual({ step: 'approach' });
  });

  it('is to chase from the day on which they are late, and not before', () => {
    const late = { ...quiet, status: 'waiting-for-them' as const };
    expect(nextStep({ ...late, theyAreLateSince: '2026-11-21' })).toEqual({
      step: 'chase',
      date: '2026-11-21',
    });
    expect(nextStep({ ...late, theyAreLateSince: '2026-11-22' })).toEqual({ step: 'wait-them' });
  });
});
