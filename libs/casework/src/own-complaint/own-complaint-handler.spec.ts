import { describe, expect, it } from '@jest/globals';
import { handlerOf } from './own-complaint-handler.js';

const lena = { id: 'lena', role: 'lead' } as const;
const lotte = { id: 'lotte', role: 'lead' } as const;
const ada = { id: 'ada', role: 'administrator' } as const;
const noor = { id: 'noor', role: 'caseworker' } as const;

describe('Who deals with a complaint about the desk', () => {
  it('is a lead, and another one than who found it where there is a choice', () => {
    expect(handlerOf([noor, lena, ada], new Set(), 'noor')).toBe(lena);
    expect(handlerOf([lena, lotte, ada], new Set(), 'lena')).toBe(lotte);
    expect(handlerOf([lena, ada], new Set(), 'lena')).toBe(lena);
  });

  it('is never somebody behind the wall: another lead, or the administrator', () => {
    expect(handlerOf([lena, lotte, ada], new Set(['lena']), 'noor')).toBe(lotte);
    expect(handlerOf([lena, ada, noor], new Set(['lena']), 'noor')).toBe(ada);
  });

  it('is nobody at the desk when all of them are behind it; a caseworker is never asked to judge a lead', () => {
    expect(handlerOf([lena, ada, noor], new Set(['lena', 'ada']), 'noor')).toBeUndefined();
  });
});
