import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { resourceOf, withResource } from '../../../model';
import { plan as planOf } from '../../plan/plan';
import { type ChosenVariant, choiceOf, shownVariants } from './chosen';
import { flowByIds, flowsOfPod, flowsToCompare } from './flows';
import { isByModeAlone, offeredVariants, variantTitle } from './offered';

const KUBENET = { mode: 'kubenet', dataplane: 'azure' } as const;
const NODE_SUBNET = { mode: 'node-subnet', dataplane: 'azure' } as const;
const OVERLAY = { mode: 'overlay', dataplane: 'azure' } as const;
const CILIUM = { mode: 'overlay', dataplane: 'cilium' } as const;
const NOW: ChosenVariant = { type: 'now' };
const states = [{ document: examples.article, edit: 'Nodes of webpool: 1 → 3' }];

/** What stands side by side, in a word each. */
const words = (variants: readonly ChosenVariant[]): string[] =>
  variants.map((one) => (one.type === 'mode' ? one.mode : one.type));

describe('what stands side by side', () => {
  it.each([
    { present: KUBENET, shown: ['now', 'node-subnet', 'overlay'] },
    { present: OVERLAY, shown: ['now', 'kubenet', 'node-subnet'] },
    { present: { mode: 'pod-subnet', dataplane: 'azure' }, shown: ['now', 'kubenet', 'node-subnet', 'overlay'] },
  ] as const)('in $present.mode, where nobody chose', ({ present, shown }) =>
    expect(words(shownVariants([], present, []))).toEqual(shown),
  );

  it('is what was chosen', () => {
    const chosen = [NOW, { type: 'mode', ...CILIUM }, { type: 'before-last-edit' }] as const;
    expect(shownVariants(chosen, KUBENET, states)).toEqual(chosen);
  });

  it('leaves out a mode that the design has got by now, and fills up what is left', () => {
    const chosen = [NOW, { type: 'mode', ...NODE_SUBNET }] as const;
    expect(words(shownVariants(chosen, NODE_SUBNET, []))).toEqual(['now', 'kubenet']);
  });

  it('leaves out the state before an edit that was taken back', () =>
    expect(words(shownVariants([NOW, { type: 'before-last-edit' }], KUBENET, []))).toEqual(['now', 'node-subnet']));

  it('goes along with the last edit', () =>
    expect(choiceOf({ type: 'before-last-edit' }, states)).toEqual({ type: 'earlier', document: examples.article }));
});

describe('what is offered', () => {
  const offered = offeredVariants(KUBENET, states, examples.article);

  it('has every other networking of AKS once, and what came before', () =>
    expect(offered.map(({ title, variants }) => [title, ...variants.map((one) => one.title)])).toEqual([
      ['This design', 'As it is: kubenet'],
      [
        'In another network mode',
        ...['Azure CNI', 'Azure CNI pod subnet', 'Azure CNI pod subnet, static blocks', 'Azure CNI Overlay'],
      ],
      [
        'With the Cilium dataplane',
        ...['Azure CNI with Cilium', 'Azure CNI pod subnet with Cilium'],
        ...['Azure CNI pod subnet, static blocks with Cilium', 'Azure CNI Overlay with Cilium'],
      ],
      ['Before an edit', 'Before the last edit: Nodes of webpool: 1 → 3'],
    ]));

  it('names each state once, the first as it was opened', () => {
    const [, second, third] = [1, 2, 3].map((n) => ({ ...examples.article, name: `${n}` }));
    if (!second || !third) throw new Error('No states');
    const three = [second, third, examples.article].map((document) => ({ document, edit: `edit of ${document.name}` }));
    expect(
      offeredVariants(KUBENET, three, examples.article)
        .at(-1)
        ?.variants.map(({ title }) => title),
    ).toEqual(['Before the last edit: edit of 2', 'Before edit of 3', 'As opened']);
  });

  it('names a state that is no longer in the history', () =>
    expect(variantTitle(offered, { type: 'earlier', document: { ...examples.article } })).toBe('An earlier state'));

  it.each([
    { from: KUBENET, to: OVERLAY, alone: true },
    { from: KUBENET, to: CILIUM, alone: false },
    { from: CILIUM, to: KUBENET, alone: true },
    { from: CILIUM, to: OVERLAY, alone: false },
  ])(
    '$from.mode with $from.dataplane to $to.mode with $to.dataplane by the mode alone: $alone',
    ({ from, to, alone }) => expect(isByModeAlone(from, to)).toBe(alone),
  );
});

describe('flows that are asked in every variant', () => {
  const plan = planOf(examples.article);

  it.each([
    { text: '10.244.2.2', id: 'web/pod/0' },
    { text: '10.240.0.4', id: 'nodepool1/node/0' },
    { text: '10.100.1.4', id: 'vm-jump' },
    { text: '198.51.100.7', id: '198.51.100.7' },
    { text: 'web/pod/3', id: 'web/pod/3' },
  ])('ask $text as $id: addresses differ from variant to variant', ({ text, id }) =>
    expect(flowByIds(plan, { from: 'clients', to: text })).toEqual({ from: 'clients', to: id }),
  );

  it('ask a pod of the design’s own, and not one of Kubernetes’', () =>
    expect(flowsOfPod(plan, 'aks')?.pod).toBe('pod web 0'));

  it('are offered once each, those from other networks first', () => {
    const titles = flowsToCompare(plan, 'aks').map(({ title }) => title);
    expect(titles[0]).toBe('vm-jump → pod web 0');
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('Clients → web');
  });

  it('are none in a cluster without pods', () => {
    const pools = ['nodepool1', 'webpool'].flatMap((id) => resourceOf(examples.article, 'agentPool', id) ?? []);
    const empty = pools.reduce((so, pool) => withResource(so, { ...pool, count: 0 }), examples.article);
    expect(flowsOfPod(planOf(empty), 'aks')).toBeUndefined();
  });
});
