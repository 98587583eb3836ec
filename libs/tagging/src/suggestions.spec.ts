import { describe, expect, it } from '@jest/globals';
import { isCode } from '@app/kernel';
import { suggestIncidents, suggestStigma, type HerAnswers } from './suggestions.js';

const nothing: HerAnswers = {
  institutionType: 'unknown',
  conduct: [],
  violence: [],
  perpetrator: 'unknown',
  setting: [],
  stigmaPerceived: 'unknown',
};

describe('Suggested incidents', () => {
  it('are none when she told nothing', () => {
    expect(suggestIncidents(nothing)).toEqual([]);
  });

  it('do not mistake the police station where she was sent away for the place where she was hit', () => {
    const answers = {
      ...nothing,
      institutionType: 'police',
      violence: ['physical/hitting', 'sexual/rape'],
      perpetrator: 'client',
      setting: ['police'],
    };
    expect(suggestIncidents(answers)).toEqual([
      {
        violenceForm: 'physical',
        violenceSub: 'physical/hitting',
        perpetrator: 'client',
        setting: 'unknown',
        from: 'told',
      },
      {
        violenceForm: 'sexual',
        violenceSub: 'sexual/rape',
        perpetrator: 'client',
        setting: 'unknown',
        from: 'told',
      },
    ]);
  });

  it('take a bank that refuses as exclusion from finance, and an aid organisation that refuses as nothing', () => {
    const refused = { ...nothing, conduct: ['refused-service'] };
    expect(suggestIncidents({ ...refused, institutionType: 'bank' })).toEqual([
      {
        violenceForm: 'financial-economic',
        violenceSub: 'financial-economic/exclusion-from-finance',
        perpetrator: 'financial-institution',
        setting: 'bank',
        from: 'conduct',
      },
    ]);
    expect(suggestIncidents({ ...refused, institutionType: 'aid-organisation' })).toEqual([]);
  });

  it('name each form once, what she told before what follows from the conduct', () => {
    const answers = {
      ...nothing,
      institutionType: 'municipality',
      conduct: ['outing', 'privacy-breach', 'unwanted-questions'],
      violence: ['social-emotional/privacy-violation'],
      setting: ['public-service'],
    };
    expect(suggestIncidents(answers).map((incident) => [incident.violenceSub, incident.from])).toEqual([
      ['social-emotional/privacy-violation', 'told'],
      ['social-emotional/unwanted-questions', 'conduct'],
    ]);
  });

  it('are codes of the taxonomy', () => {
    const answers = {
      ...nothing,
      institutionType: 'operator',
      conduct: ['opting-in-breach'],
      violence: ['sexual'],
    };
    const incidents = suggestIncidents(answers);
    expect(incidents).toHaveLength(2);
    for (const incident of incidents) {
      expect(isCode('violence', incident.violenceForm)).toBe(true);
      expect(isCode('violenceSub', incident.violenceSub)).toBe(true);
      expect(isCode('perpetrator', incident.perpetrator)).toBe(true);
      expect(isCode('setting', incident.setting)).toBe(true);
    }
  });
});

describe('Suggested signs of stigma', () => {
  it('follow from the conduct, each once', () => {
    const answers = {
      ...nothing,
      conduct: ['report-refused', 'not-taken-seriously'],
      stigmaPerceived: 'yes',
    };
    expect(suggestStigma(answers)).toEqual({
      expression: ['not-taken-seriously'],
      ground: ['occupation-sex-work'],
    });
  });

  it('name no ground where she perceives none', () => {
    expect(suggestStigma({ ...nothing, conduct: ['refused-service'], stigmaPerceived: 'no' })).toEqual({
      expression: ['refusal'],
      ground: [],
    });
  });
});
