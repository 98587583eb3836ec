import { describe, expect, it } from '@jest/globals';
import { incidentCode, incidentOfCode, ownIncident } from './incident-code.js';

describe('An incident in a form', () => {
  it('comes back as it went out', () => {
    const incident = ownIncident('physical/hitting', 'client', 'unknown');
    expect(incidentOfCode(incidentCode(incident))).toEqual({
      violenceForm: 'physical',
      violenceSub: 'physical/hitting',
      perpetrator: 'client',
      setting: 'unknown',
    });
  });

  it('may name a form alone', () => {
    expect(ownIncident('sexual', 'unknown', 'unknown').violenceSub).toBe('unknown');
  });

  it('is nothing when it has other parts', () => {
    expect(incidentOfCode('physical|hitting')).toBeUndefined();
    expect(incidentOfCode('a|b|c|d|e')).toBeUndefined();
  });
});
