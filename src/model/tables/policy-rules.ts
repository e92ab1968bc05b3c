import { endPortWithCilium, ipBlockSkipsPods, policyUnion } from '../../facts/policy';
import { put } from '../fields/put';
import { map } from '../fields/texts';
import type { ResourceOf } from '../resources';
import type { PeerRule } from './policy-texts';
import { peersText, portsText, readPeers, readPorts } from './policy-texts';
import { type ColumnOf, tableOf } from './table';

type Policy = ResourceOf<'kubernetesNetworkPolicy'>;
type Ingress = NonNullable<Policy['ingress']>[number];
type Egress = NonNullable<Policy['egress']>[number];

/** More than anybody writes; the document's schema sets no limit. */
const MOST = 1000;
const ORDER = 'What one rule lets through is let through, so their order means nothing.';

const SYNTAX = 'Such as pods app=web in namespaces team=a; 10.0.0.0/8 except 10.1.0.0/16; or everybody.';

const portsColumn = <Row extends PeerRule>(
  direction: 'ingress' | 'egress',
): ColumnOf<'kubernetesNetworkPolicy', Row> => ({
  id: 'ports',
  label: 'Ports',
  input: 'text',
  optional: true,
  width: 24,
  about: {
    property: `spec.${direction}[].ports`,
    means: 'At which ports: such as TCP 80, UDP 53, TCP 8000-8080. Empty: at all.',
    facts: [endPortWithCilium],
  },
  read: ({ ports }) => portsText(ports ?? []),
  write: (rule, text) => map(readPorts(text), (ports) => put(rule, 'ports', ports.length === 0 ? undefined : ports)),
});

export const ingressRules = tableOf<'kubernetesNetworkPolicy', Ingress>('kubernetesNetworkPolicy', {
  id: 'ingress',
  title: 'Ingress rules',
  noun: 'rule',
  columns: [
    {
      id: 'from',
      label: 'From',
      input: 'text',
      optional: true,
      width: 48,
      about: {
        property: 'spec.ingress[].from[]',
        means: 'Whom the rule lets in: pods, namespaces, or addresses.',
        limits: SYNTAX,
        facts: [policyUnion, ipBlockSkipsPods],
      },
      read: ({ from }) => peersText(from ?? []),
      write: (rule, text) => map(readPeers(text), (from) => put(rule, 'from', from.length === 0 ? undefined : from)),
    },
    portsColumn('ingress'),
  ],
  most: MOST,
  order: ORDER,
  applies: ({ policyTypes, ingress }) => policyTypes.includes('Ingress') || ingress !== undefined,
  rows: (policy) => policy.ingress ?? [],
  withRows: (policy, rows) => put(policy, 'ingress', rows.length === 0 ? undefined : rows),
  fresh: () => ({ from: [{ podSelector: {} }] }),
});

export const egressRules = tableOf<'kubernetesNetworkPolicy', Egress>('kubernetesNetworkPolicy', {
  id: 'egress',
  title: 'Egress rules',
  noun: 'rule',
  columns: [
    {
      id: 'to',
      label: 'To',
      input: 'text',
      optional: true,
      width: 48,
      about: {
        property: 'spec.egress[].to[]',
        means: 'To whom the rule lets out: pods, namespaces, or addresses.',
        limits: SYNTAX,
        facts: [policyUnion, ipBlockSkipsPods],
      },
      read: ({ to }) => peersText(to ?? []),
      write: (rule, text) => map(readPeers(text), (to) => put(rule, 'to', to.length === 0 ? undefined : to)),
    },
    portsColumn('egress'),
  ],
  most: MOST,
  order: ORDER,
  applies: ({ policyTypes, egress }) => policyTypes.includes('Egress') || egress !== undefined,
  rows: (policy) => policy.egress ?? [],
  withRows: (policy, rows) => put(policy, 'egress', rows.length === 0 ? undefined : rows),
  fresh: () => ({ to: [{ podSelector: {} }] }),
});
