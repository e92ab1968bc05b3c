import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { resourceOf, type TopologyDocument, withNew } from '../../model';
import { applyEdits } from '../findings/edit';
import { flip } from '../flip/flip';
import { moveStep } from './move';
import { assertionStep, deletionStep, editStep, modeStep, rulesStep } from './steps';

const { article } = examples;
type Edits = Parameters<typeof applyEdits>[1];

function edited(...edits: Edits): string {
  const to = applyEdits(article, edits);
  if (!to.ok) throw new Error(to.error.says);
  return editStep(article, to.value, edits);
}

function flipped(document: TopologyDocument): string {
  const to = flip(document, 'aks', 'node-subnet');
  if (!to.ok) throw new Error(to.error.code);
  return modeStep(document, to.value, 'aks');
}

describe('a step is told by what it changed', () => {
  it.each([
    ['a number', edited({ id: 'nodepool1', field: 'count', text: '5' }), 'Nodes of nodepool1: 2 → 5'],
    [
      'a choice by its label',
      edited({ id: 'aks', field: 'outboundType', text: 'userDefinedRouting' }),
      /^Outbound type of aks-prod: Load balancer → User.defined routing$/,
    ],
    [
      'what was unset',
      edited({ id: 'nodepool1', field: 'maxPods', text: '40' }),
      /^Max pods per node of nodepool1: unset → 40$/,
    ],
    [
      'a name without saying it twice',
      edited({ id: 'aks', field: 'name', text: 'aks-2' }),
      /^[A-Z][\w ]*: aks-prod → aks-2$/,
    ],
    [
      'several by the first',
      edited({ id: 'nodepool1', field: 'count', text: '5' }, { id: 'webpool', field: 'count', text: '5' }),
      'Nodes of nodepool1: 2 → 5 and 1 more field',
    ],
    ['a mode', flipped(article), 'Mode: kubenet → Azure CNI'],
    ['a drag', moveStep(article, ['vnet-prod']), 'Move vnet-prod'],
    ['a drag of many', moveStep(article, ['vnet-prod', 'aks', 'snet-aks']), 'Move 3 things'],
    ['a deletion', deletionStep(article, 'snet-dns'), 'Delete snet-dns'],
    ['rules', rulesStep(1), 'Add 1 security rule'],
    ['assertions', assertionStep([{ name: 'web answers' }, { name: 'dns answers' }]), 'Make 2 assertions'],
  ])('%s', (_, says, expected) => {
    if (typeof expected === 'string') expect(says).toBe(expected);
    else expect(says).toMatch(expected);
  });

  it('names the cluster where there are several', () => {
    const aks = resourceOf(article, 'managedCluster', 'aks');
    if (!aks) throw new Error('The example has a cluster');
    expect(flipped(withNew(article, [{ ...aks, id: 'aks-2', name: 'aks-test' }]))).toBe(
      'Mode of aks-prod: kubenet → Azure CNI',
    );
  });

  it('fits a line, however long a name is', () => {
    const name = 'x'.repeat(200);
    expect(assertionStep([{ name }]).length).toBeLessThanOrEqual(80);
  });
});
