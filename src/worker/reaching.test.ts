import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { differences, reachability, unpacked } from '../engine/reachability';
import { edited } from '../engine/reachability/arbitraries';
import { examples } from '../examples';
import { type TopologyDocument, withMode } from '../model';
import { outcomeOf } from './answer';
import { createReaching } from './reaching';

const kubenet = examples.article;
const azureCni = withMode(kubenet, 'aks', 'node-subnet');
const overlay = withMode(kubenet, 'aks', 'overlay');

/** What is told of a design, copied as between threads. */
const asked = (reach: ReturnType<typeof createReaching>, document: TopologyDocument, before?: TopologyDocument) => {
  const { traced, ...told } = reach(plan(structuredClone(document)), before && structuredClone(before)).reached;
  return { traced, told };
};

/** The same, worked out anew. */
const anew = (document: TopologyDocument) => {
  const { traced: _, ...told } = reachability(plan(document));
  return told;
};

describe('who reaches whom', () => {
  it('after each edit is what it would be if it were worked out anew, and so is what changed', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const reach = createReaching();
        reach(plan(before), undefined);
        const { reached, changes } = reach(plan(structuredClone(after)), structuredClone(before));
        expect(reached.cells).toEqual(anew(after).cells);
        expect(reached.ends).toEqual(anew(after).ends);
        expect(changes).toEqual(differences(reachability(plan(before)), reachability(plan(after))));
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('is not worked out again for a design that comes back', () => {
    const reach = createReaching();
    const [there, back] = [reach(plan(kubenet), undefined), reach(plan(azureCni), kubenet)];
    expect(reach(plan(structuredClone(kubenet)), structuredClone(azureCni)).reached).toBe(there.reached);
    expect(reach(plan(structuredClone(azureCni)), undefined).reached).toBe(back.reached);
  });

  it('keeps to each design, in whatever order they come', () => {
    const reach = createReaching();
    for (const document of [kubenet, azureCni, overlay, kubenet, overlay, azureCni, azureCni]) {
      expect(asked(reach, document).told).toEqual(anew(document));
    }
  });

  it('is asked like any other question; without a design before nothing is said of changes', () => {
    const told = (before?: TopologyDocument, document = kubenet) => {
      const outcome = structuredClone(outcomeOf(structuredClone({ kind: 'reachability' as const, document, before })));
      if (!outcome.ok || outcome.value.kind !== 'reachability') throw new Error('Not answered');
      return unpacked(outcome.value.packed);
    };
    expect(told()).toMatchObject({ reached: anew(kubenet) });
    expect(told()).not.toHaveProperty('changes');
    expect(told(kubenet, azureCni).changes).toEqual(
      differences(reachability(plan(kubenet)), reachability(plan(azureCni))),
    );
  });
});
