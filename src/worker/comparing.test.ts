import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { compareModes, differences, type VariantChoice, walks } from '../engine/compare';
import { migration } from '../engine/migration';
import { examples } from '../examples';
import { resourceOf, type TopologyDocument, withMode, withResource } from '../model';
import { outcomeOf } from './answer';
import { createComparing } from './comparing';
import type { VariantsQuestion } from './questions';

const kubenet = examples.article;

const MODES: readonly VariantChoice[] = [
  { type: 'now' },
  { type: 'mode', mode: 'node-subnet', dataplane: 'azure' },
  { type: 'mode', mode: 'overlay', dataplane: 'cilium' },
];

const grown = (document: TopologyDocument, count: number): TopologyDocument => {
  const pool = resourceOf(document, 'agentPool', 'webpool');
  return pool ? withResource(document, { ...pool, count }) : document;
};

const question = (rest: Partial<VariantsQuestion> = {}): VariantsQuestion => ({
  kind: 'variants',
  document: kubenet,
  cluster: 'aks',
  choices: MODES,
  flow: { from: 'vm-jump', to: 'web/pod/0' },
  ...rest,
});

/** The same, as nobody would tell it who remembers anything. */
const told = ({ document, cluster, choices, flow }: VariantsQuestion) => ({
  differences: differences(plan(document), cluster, choices),
  walks: flow && walks(plan(document), cluster, choices, flow),
});

describe('variants side by side', () => {
  it.each<[string, readonly VariantsQuestion[]]>([
    ['of one connection after another', [question(), question({ flow: { from: 'clients', to: 'svc-web' } })]],
    ['of no connection', [question(), question({ flow: undefined })]],
    ['after an edit', [question(), question({ document: grown(kubenet, 4) }), question()]],
    [
      'after an edit of what stands beside',
      [
        question({ choices: [{ type: 'now' }, { type: 'earlier', document: grown(kubenet, 4) }] }),
        question({ choices: [{ type: 'now' }, { type: 'earlier', document: grown(kubenet, 5) }] }),
      ],
    ],
    ['of another mode', [question(), question({ document: withMode(kubenet, 'aks', 'overlay') })]],
    ['in another order', [question(), question({ choices: MODES.toReversed() })]],
  ])('are told %s as without what was told before', (_, questions) => {
    const comparing = createComparing();
    for (const one of questions) {
      const copied = structuredClone(one);
      expect(comparing(plan(copied.document), copied)).toEqual(told(one));
    }
  });

  it('come through between threads whole', () => {
    const asked = question();
    const outcome = outcomeOf(structuredClone(asked));
    expect(structuredClone(outcome)).toEqual({ ok: true, value: { kind: 'variants', ...told(asked) } });
  });

  it('and so does the cluster in every mode', () => {
    const outcome = outcomeOf(structuredClone({ kind: 'modes' as const, document: kubenet, cluster: 'aks' }));
    expect(structuredClone(outcome)).toEqual({
      ok: true,
      value: { kind: 'modes', comparison: compareModes(kubenet, 'aks') },
    });
  });

  it('and how it gets to another', () => {
    const target = { mode: 'overlay', dataplane: 'cilium' } as const;
    const question = { kind: 'migration' as const, document: kubenet, cluster: 'aks', target };
    const outcome = outcomeOf(structuredClone(question));
    expect(structuredClone(outcome)).toEqual({
      ok: true,
      value: { kind: 'migration', migration: migration(plan(kubenet), 'aks', target) },
    });
  });
});
