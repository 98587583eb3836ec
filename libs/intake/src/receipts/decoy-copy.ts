/**
 * The copy that somebody gets who asks for it with a second code: of one shape with the copy of a case, and of nothing
 * but what the decoy shows. Pure.
 */
import { CASE_COPY_VERSION, type CaseCopy } from '@app/cases';
import type { DecoyBox } from './decoy-box.js';

/** @param language Of the page on which it is asked for. @param madeAt Now, ISO 8601. */
export function decoyCopy(box: DecoyBox, language: string, madeAt: string): CaseCopy {
  const [asked, ...later] = box.messages;
  const at = asked?.at ?? madeAt;
  return {
    version: CASE_COPY_VERSION,
    madeAt,
    facts: {
      reference: box.reference,
      status: box.isOver ? 'withdrawn' : 'in-progress',
      language,
      channel: 'web',
      anonymity: 'A0',
      wish: 'unknown',
      institutionType: 'unknown',
      procedure: 'unknown',
      matter: 'unknown',
      conduct: 'unknown',
      region: 'unknown',
      workType: 'unknown',
      legalForm: 'unknown',
      groups: [],
      violence: [],
      perpetrator: [],
      setting: 'unknown',
      stigmaPerceived: 'unknown',
      optingInBreaches: [],
      period: { from: null, to: null },
      decision: { dated: null, sent: null, termPrinted: null },
      filedAt: at,
      comeBackOn: box.comeBackOn,
      outcome: null,
      closedAt: null,
    },
    story: asked?.text ?? '',
    institutionNameTold: null,
    particulars: {},
    contactPlan: null,
    messages: later.map(({ direction, text, at: writtenAt }) => ({
      direction,
      text,
      writtenAt,
      readAt: direction === 'to-her' ? madeAt : null,
    })),
    explanations: [],
    consents: [],
    files: [],
    clocks: [],
    entries: [],
    history: [{ kind: 'filed', detail: {}, by: 'her-or-system', at }],
    notes: null,
  };
}
