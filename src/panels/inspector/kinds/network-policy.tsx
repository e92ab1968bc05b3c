import type { Plan } from '../../../engine';
import { type ResourceOf, resourceOf } from '../../../model';
import { labelText } from '../../words';
import { Part, Row, Rows } from '../parts';

type Policy = ResourceOf<'kubernetesNetworkPolicy'>;
type Peer = NonNullable<NonNullable<Policy['ingress']>[number]['from']>[number];
type Port = NonNullable<NonNullable<Policy['ingress']>[number]['ports']>[number];
type Selector = Policy['podSelector'];

/** A network policy: whose pods it isolates, and whom it lets through. */
export function NetworkPolicyFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const policy = resourceOf(plan.document, 'kubernetesNetworkPolicy', id);
  if (!policy) return null;
  const ingress = (policy.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }));
  const egress = (policy.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  return (
    <>
      {policy.policyTypes.includes('Ingress') && <Rules title="Ingress" from="From" rules={ingress} />}
      {policy.policyTypes.includes('Egress') && <Rules title="Egress" from="To" rules={egress} />}
    </>
  );
}

interface RulesProps {
  readonly title: string;
  readonly from: string;
  readonly rules: readonly {
    readonly peers: readonly Peer[] | undefined;
    readonly ports: readonly Port[] | undefined;
  }[];
}

const Rules = ({ title, from, rules }: RulesProps) => (
  <Part title={title} aside={rules.length}>
    {rules.length === 0 && <p className="text-ink2">Nobody is let through.</p>}
    {rules.map(({ peers = [], ports = [] }, at) => (
      // Rules have no names; their order is theirs.
      // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
      <Rows key={at}>
        <Row label={from}>{peers.length === 0 ? 'everybody' : peers.map(peerText).join('; ')}</Row>
        <Row label="Ports">{ports.length === 0 ? 'all' : ports.map(portText).join(', ')}</Row>
      </Rows>
    ))}
  </Part>
);

function selectorText({ matchLabels = {}, matchExpressions = [] }: Selector): string {
  const expressions = matchExpressions.map(({ key, operator, values = [] }) =>
    [key, operator, values.join(' or ')].filter((word) => word !== '').join(' '),
  );
  return [labelText(matchLabels), ...expressions].filter((part) => part !== '').join(', ') || 'all';
}

function peerText({ podSelector, namespaceSelector, ipBlock }: Peer): string {
  if (ipBlock) return [ipBlock.cidr, ...(ipBlock.except ?? []).map((cidr) => `except ${cidr}`)].join(' ');
  const pods = podSelector && `pods ${selectorText(podSelector)}`;
  const namespaces = namespaceSelector && `namespaces ${selectorText(namespaceSelector)}`;
  return [pods, namespaces].filter((part) => part !== undefined).join(' in ');
}

function portText({ protocol = 'TCP', port, endPort }: Port): string {
  if (port === undefined) return protocol;
  return endPort === undefined ? `${protocol} ${port}` : `${protocol} ${port}–${endPort}`;
}
