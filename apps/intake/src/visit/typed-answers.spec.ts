import { describe, expect, it } from '@jest/globals';
import { FormInput } from '@app/web';
import { KEPT, keptFields, typedAnswers } from './typed-answers.js';

describe('What was typed into a step', () => {
  it('is taken as it is, and what was left open is absent', () => {
    const input = new FormInput({ narrative: ' <b>x</b>\r\n', language: '', go: 'next', csrf: 'token' });
    expect(typedAnswers('story', input)).toEqual({ narrative: [' <b>x</b>\r\n'] });
  });

  it('brings the groups of a long list together', () => {
    const input = new FormInput({
      conduct: ['disrespect'],
      'conduct-more': ['report-refused', 'disrespect'],
    });
    expect(typedAnswers('what', input)).toEqual({ conduct: ['disrespect', 'report-refused'] });
    const violence = new FormInput({
      'violence-physical': 'physical/hitting',
      'violence-sexual': ['sexual/rape'],
    });
    expect(typedAnswers('treatment', violence)).toEqual({ violence: ['physical/hitting', 'sexual/rape'] });
  });

  it('reads numbers of another script in a date, and nowhere else', () => {
    const when = new FormInput({ 'dated-day': '٩', 'dated-month': '11', 'dated-year': '2026' });
    expect(typedAnswers('when', when)).toMatchObject({ 'dated-day': ['9'] });
    expect(typedAnswers('story', new FormInput({ narrative: '٩' }))).toEqual({ narrative: ['٩'] });
  });

  it('never fails, whatever was posted', () => {
    for (const body of [null, 'text', [], { narrative: { deep: 1 } }, { narrative: [1, null] }]) {
      expect(typedAnswers('story', new FormInput(body))).toEqual({});
    }
  });

  it('comes back from the hidden fields in which it waited', () => {
    const answers = { narrative: ['regel 1\nregel 2'], language: ['nl'] };
    const form = Object.fromEntries(keptFields(answers).map(({ name, value }) => [name, value]));
    expect(typedAnswers('story', new FormInput(form), KEPT)).toEqual(answers);
  });
});
