import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  hasEnded,
  missingFor,
  moveOf,
  outcomeOf,
  STAGE_MOVES,
  STAGES,
  type Stage,
  type StageFacts,
} from './mediation-stage.js';

const NOTHING: StageFacts = { consented: 0, passedOn: 0, talks: 0, theirWords: 0, actions: [] };
const anyStage = fc.constantFrom(...STAGES);
const anyFacts: fc.Arbitrary<StageFacts> = fc.record({
  consented: fc.nat(2),
  passedOn: fc.nat(2),
  talks: fc.nat(2),
  theirWords: fc.nat(2),
  actions: fc.array(fc.record({ state: fc.constantFrom('open', 'done', 'not-done') }), { maxLength: 4 }),
});

describe('The stages of a mediation', () => {
  it('can all be reached from her wish, and all but the ends lead on', () => {
    const reached = new Set<Stage>(['wish']);
    for (const stage of reached) for (const { to } of STAGE_MOVES[stage]) reached.add(to);
    expect([...reached].sort()).toEqual([...STAGES].sort());
    expect(STAGES.filter(hasEnded)).toEqual(['fulfilled', 'broken', 'ended']);
  });

  it('can be left for good at every point before an agreement is watched', () => {
    const without = STAGES.filter((stage) => !hasEnded(stage) && moveOf(stage, 'ended') === undefined);
    expect(without).toEqual(['monitoring']);
  });

  it('never tell an institution anything without an extract to which she agreed', () => {
    const toldTo = STAGES.flatMap((stage) =>
      STAGE_MOVES[stage].filter(({ to, side }) => to === 'answer' || to === 'agreement' || side === 'hers'),
    );
    expect(toldTo.length).toBeGreaterThan(4);
    for (const move of toldTo) expect(missingFor(move, { ...NOTHING, consented: 9 })).toBe('passed-on');
  });

  it('never lead to a talk about her without her yes to a talk', () => {
    const toTalk = STAGES.flatMap((stage) => STAGE_MOVES[stage].filter(({ to }) => to === 'talk'));
    expect(toTalk).toHaveLength(4);
    const all: StageFacts = {
      consented: 9,
      passedOn: 9,
      talks: 0,
      theirWords: 9,
      actions: [{ state: 'done' }],
    };
    for (const move of toTalk) {
      expect(missingFor(move, all)).toBe('talk-agreed');
      expect(missingFor(move, { ...all, talks: 1 })).toBeUndefined();
    }
  });

  it('need more than good words, whatever the order of the moves', () => {
    fc.assert(
      fc.property(anyStage, anyFacts, (stage, facts) => {
        for (const move of STAGE_MOVES[stage]) {
          const lacks = missingFor(move, facts);
          // What a move lacks is something that it asks for.
          expect(lacks === undefined || move.needs.includes(lacks)).toBe(true);
          // More consent, words or extracts never stand in the way of a move that was free.
          const more = { ...facts, consented: facts.consented + 1, passedOn: facts.passedOn + 1 };
          if (lacks === undefined) expect(missingFor(move, more)).toBeUndefined();
        }
      }),
    );
  });

  it('end as fulfilled or as broken, never as both, and not while an action is open', () => {
    const fulfilled = moveOf('monitoring', 'fulfilled')!;
    const broken = moveOf('monitoring', 'broken')!;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const can = [fulfilled, broken].filter((move) => missingFor(move, facts) === undefined);
        const open = facts.actions.some(({ state }) => state === 'open');
        expect(can).toHaveLength(open || facts.actions.length === 0 ? 0 : 1);
      }),
    );
  });

  it('ask whose proposal it is, because that decides whose yes it needs', () => {
    expect(moveOf('talk', 'proposal')).toBeUndefined();
    expect(moveOf('talk', 'proposal', 'hers')?.needs).toEqual(['passed-on']);
    expect(moveOf('talk', 'proposal', 'theirs')?.needs).toEqual(['their-word']);
    expect(moveOf('wish', 'agreement')).toBeUndefined();
  });

  it('speak for the outcome of the case only when an agreement was kept or broken', () => {
    expect(STAGES.map(outcomeOf).filter(Boolean)).toEqual(['agreement-fulfilled', 'agreement-breached']);
  });
});
