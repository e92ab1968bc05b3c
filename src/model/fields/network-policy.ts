import { labelTexts } from '../../facts/kubernetes';
import { policyUnion } from '../../facts/policy';
import { ok } from '../../result';
import type { ResourceOf } from '../resources';
import { choiceOf, type Field, fieldOf } from './field';
import { nameOf } from './name';
import { readSelector, selectorText } from './selectors';
import { map } from './texts';
import { inCluster, namespaceOf } from './workloads';

type Types = ResourceOf<'kubernetesNetworkPolicy'>['policyTypes'];

const podSelector = fieldOf('kubernetesNetworkPolicy', {
  id: 'podSelector',
  label: 'Pods',
  input: 'text',
  list: true,
  optional: true,
  about: {
    property: 'spec.podSelector',
    means: 'The pods of the namespace that the policy isolates. Empty: all of them.',
    limits: 'Written as app=web, tier in (front, back), !old.',
    facts: [labelTexts],
  },
  read: (policy) => selectorText(policy.podSelector),
  write: (policy, text) =>
    text === selectorText(policy.podSelector)
      ? ok(policy)
      : map(readSelector(text), (selector) => ({ ...policy, podSelector: selector })),
});

const CHOICES: readonly { readonly value: string; readonly label: string; readonly types: Types }[] = [
  { value: 'ingress', label: 'Ingress', types: ['Ingress'] },
  { value: 'egress', label: 'Egress', types: ['Egress'] },
  { value: 'both', label: 'Ingress and egress', types: ['Ingress', 'Egress'] },
];

const policyTypes = choiceOf('kubernetesNetworkPolicy', {
  id: 'policyTypes',
  label: 'Directions',
  about: {
    property: 'spec.policyTypes',
    means: 'The directions that it closes but for what its rules let through.',
    facts: [policyUnion],
  },
  unset: '',
  choices: () => CHOICES,
  read: ({ policyTypes: types }) => {
    const [ingress, egress] = [types.includes('Ingress'), types.includes('Egress')];
    return ingress && egress ? 'both' : ingress ? 'ingress' : 'egress';
  },
  choose: (policy, value) => {
    const types = CHOICES.find((choice) => choice.value === value)?.types;
    return types ? { ...policy, policyTypes: types } : policy;
  },
});

export const networkPolicyFields: readonly Field[] = [
  ...[nameOf('kubernetesNetworkPolicy'), namespaceOf('kubernetesNetworkPolicy'), podSelector, policyTypes],
  inCluster('kubernetesNetworkPolicy'),
];
