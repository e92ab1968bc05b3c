import { notPublic } from '../../facts/filtering';
import { publicClosed } from '../../facts/options/datapath';
import { type Address, containsAddress, prefixOf } from '../../ip';
import { assumed } from '../../model';
import type { Nic, Packet, Protocol } from '../packet';
import type { Plan } from '../plan/types';
import { compiled } from './compile';
import { type FieldMatches, fieldMatches } from './diagnose';
import { filter } from './filter';
import type { At } from './levels';
import { seenBy } from './seen';
import { tagsFor } from './tags';
import type { Direction, FilterVerdict, Level, RuleOfGroup } from './types';

/** What Network Watcher's IP flow verify asks (V-01); of an ICMP packet without a port. */
export interface FlowQuestion {
  readonly direction: Direction;
  readonly protocol: Protocol;
  /** At the interface. */
  readonly local: Address;
  /** On the other side. */
  readonly remote: Address;
  /** Of the destination. */
  readonly port?: number;
}

/** What becomes of one rule of a group. */
export interface RuleAnswer extends FieldMatches {
  /** The first that matches decides, later ones are not asked; `unknown`: it would decide, if the design told. */
  readonly role: 'decides' | 'passed-over' | 'unknown' | 'not-asked';
}

/** IP flow verify and NSG diagnostics in one: the verdict, and how each rule of the groups came to it. */
export interface IpFlow {
  readonly packet: Packet;
  readonly verdict: FilterVerdict;
  /** Whether a level denied before this one was asked. */
  readonly isAsked: (level: Level) => boolean;
  /** Of a group by its id, rules of the direction by priority. */
  readonly answers: (networkSecurityGroup: string) => readonly RuleAnswer[];
}

/** Asks the groups of an interface about a packet that opens a connection. */
export function ipFlow(plan: Plan, nic: Nic, at: At, question: FlowQuestion): IpFlow {
  const { direction } = question;
  const packet = packetOf(question);
  const verdict = filter(plan, nic, at, direction, packet, { fromPublicFrontend: comesFromPublic(plan, question) });
  const passed = new Set(verdict.passed.map(({ level }) => level));
  const seen = seenBy(plan, tagsFor(plan, { ...nic, subnet: at.subnet }), packet);
  return {
    packet,
    verdict,
    isAsked: (level) => verdict.access === 'Allow' || passed.has(level) || verdict.level === level,
    answers(id) {
      const group = plan.networkSecurityGroups[id];
      return group ? withRoles(compiled(group, direction).rules.map((rule) => fieldMatches(rule, seen))) : [];
    },
  };
}

const packetOf = ({ direction, protocol, local, remote, port }: FlowQuestion): Packet => ({
  protocol,
  ...(direction === 'Inbound' ? { source: remote, destination: local } : { source: local, destination: remote }),
  ...(port !== undefined && protocol !== 'ICMP' && { destinationPort: port }),
});

const NOT_PUBLIC = notPublic.value.map(prefixOf);

/** What comes from a public address comes in by one (N-05). */
const comesFromPublic = ({ document }: Plan, { direction, remote }: FlowQuestion): boolean =>
  direction === 'Inbound' &&
  assumed(document, publicClosed) &&
  !NOT_PUBLIC.some((prefix) => containsAddress(prefix, remote));

function withRoles(rules: readonly FieldMatches[]): RuleAnswer[] {
  const decides = rules.findIndex((rule) => every(rule, (match) => match === 'yes'));
  return rules.map((rule, i) => ({ ...rule, role: roleOf(rule, i, decides) }));
}

function roleOf(rule: FieldMatches, at: number, decides: number): RuleAnswer['role'] {
  if (at === decides) return 'decides';
  if (decides >= 0 && at > decides) return 'not-asked';
  return every(rule, (match) => match !== 'no') ? 'unknown' : 'passed-over';
}

const every = (
  { protocol, source, sourcePort, destination, destinationPort }: FieldMatches,
  holds: (match: FieldMatches['protocol']) => boolean,
): boolean => [protocol, source, sourcePort, destination, destinationPort].every(holds);

/** The rules of a group as they are listed: those of one direction, the lowest priority first. */
export const inOrder = <Rule extends Pick<RuleOfGroup, 'direction' | 'priority'>>(
  rules: readonly Rule[],
  direction: Direction,
): readonly Rule[] => rules.filter((rule) => rule.direction === direction).toSorted((a, b) => a.priority - b.priority);
