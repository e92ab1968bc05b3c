import { namespaceLabel } from '../../facts/policy';
import { type Address, containsAddress, type Prefix, prefixOf } from '../../ip';
import type { ResourceOf } from '../../model';
import { type Matcher, matcherOf } from './selectors';
import type { Labels, PolicyDirection, PolicyTraffic } from './types';

type Stored = ResourceOf<'kubernetesNetworkPolicy'>;
type StoredRule = NonNullable<Stored['ingress']>[number] & NonNullable<Stored['egress']>[number];
type StoredPeer = NonNullable<StoredRule['to']>[number];
type Port = NonNullable<StoredRule['ports']>[number];

/** Addresses, or pods by their namespace and labels. */
type Peer =
  | { readonly type: 'addresses'; readonly prefix: Prefix; readonly except: readonly Prefix[] }
  | { readonly type: 'pods'; readonly inNamespace: (namespace: string) => boolean; readonly labelled: Matcher }
  | { readonly type: 'nobody' };

export interface PolicyRule {
  /** Empty: everybody. */
  readonly peers: readonly Peer[];
  /** Empty: all protocols and ports. */
  readonly ports: readonly Port[];
}

/** The other end as this cluster's engine sees it: pods and nodes of other clusters are addresses like any other. */
export type Seen =
  | {
      readonly kind: 'pod';
      readonly workload: string;
      readonly namespace: string;
      readonly labels: Labels;
      readonly address: Address;
      readonly node: string;
    }
  | { readonly kind: 'node'; readonly node: string; readonly address: Address }
  | { readonly kind: 'address'; readonly address: Address };

/** What rules are asked, and how their engine reads them. */
export interface Question {
  readonly other: Seen;
  readonly traffic: PolicyTraffic;
  readonly ipBlockSkipsPods: boolean;
  readonly readsEndPort: boolean;
}

/** A policy's rules of one direction, ready to be asked. `undefined` where the policy does not speak of it. */
export function rulesOf(policy: Stored, direction: PolicyDirection): PolicyRule[] | undefined {
  if (!policy.policyTypes.includes(direction)) return undefined;
  const rules: readonly StoredRule[] = (direction === 'Ingress' ? policy.ingress : policy.egress) ?? [];
  return rules.map(({ from, to, ports }) => ({
    peers: (from ?? to ?? []).map((peer) => peerOf(peer, policy.namespace)),
    ports: ports ?? [],
  }));
}

/** Pods of the policy's own namespace where no other is named; all pods of the namespaces where no labels are. */
function peerOf({ ipBlock, namespaceSelector, podSelector }: StoredPeer, own: string): Peer {
  if (ipBlock) {
    return { type: 'addresses', prefix: prefixOf(ipBlock.cidr), except: (ipBlock.except ?? []).map(prefixOf) };
  }
  if (!namespaceSelector && !podSelector) return { type: 'nobody' };
  const ofNamespace = namespaceSelector && matcherOf(namespaceSelector);
  return {
    type: 'pods',
    // Namespaces have no labels in the document but the one that Kubernetes gives them.
    inNamespace: (name) => (ofNamespace ? ofNamespace({ [namespaceLabel.value]: name }) : name === own),
    labelled: matcherOf(podSelector ?? {}),
  };
}

export const letsThrough = (rule: PolicyRule, question: Question): boolean =>
  portsMatch(rule, question) && peersMatch(rule, question);

export const peersMatch = ({ peers }: PolicyRule, question: Question): boolean =>
  peers.length === 0 || peers.some((peer) => peerMatches(peer, question));

export const portsMatch = ({ ports }: PolicyRule, { traffic, readsEndPort }: Question): boolean =>
  ports.length === 0 || ports.some((port) => portMatches(port, traffic, readsEndPort));

function peerMatches(peer: Peer, { other, ipBlockSkipsPods }: Question): boolean {
  switch (peer.type) {
    case 'addresses':
      return !(ipBlockSkipsPods && other.kind !== 'address') && isWithin(peer, other.address);
    case 'pods':
      return other.kind === 'pod' && peer.inNamespace(other.namespace) && peer.labelled(other.labels);
    case 'nobody':
      return false;
  }
}

const isWithin = (
  { prefix, except }: { readonly prefix: Prefix; readonly except: readonly Prefix[] },
  address: Address,
): boolean => containsAddress(prefix, address) && !except.some((hole) => containsAddress(hole, address));

/** A port without a number is all of its protocol; a traffic whose port is not told is on no port in particular. */
function portMatches(
  { protocol = 'TCP', port, endPort }: Port,
  { protocol: asked, destinationPort }: PolicyTraffic,
  readsEndPort: boolean,
): boolean {
  if (protocol !== asked) return false;
  if (port === undefined) return true;
  const last = readsEndPort ? (endPort ?? port) : port;
  return destinationPort !== undefined && port <= destinationPort && destinationPort <= last;
}
