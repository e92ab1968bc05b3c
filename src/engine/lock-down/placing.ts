import { rulesPerSecurityGroup } from '../../facts/azure-rules';
import { securityRulePriorities } from '../../facts/limits';
import { type ResourceOf, resourceOf, type SecurityRule, type TopologyDocument } from '../../model';
import { number } from '../words';
import { nameable, unusedName } from './names';
import type { Need, ProposedRule, Side } from './types';

type Group = ResourceOf<'networkSecurityGroup'>;

export interface Placed {
  readonly rules: readonly ProposedRule[];
  readonly faults: readonly string[];
}

const { min: FIRST } = securityRulePriorities.value;
/** Between priorities, so that a rule of one's own finds a place. */
const STEP = 10;

/** Needs as rules, with names and priorities that their groups have free, and the needs for which there is none. */
export function placed(
  document: TopologyDocument,
  needs: readonly Need[],
): Placed & { readonly unplaced: readonly Need[] } {
  const rules: ProposedRule[] = [];
  const faults: string[] = [];
  const unplaced: Need[] = [];
  for (const need of needs) {
    const group = resourceOf(document, 'networkSecurityGroup', need.group);
    if (!group) continue;
    const taken = [...group.securityRules, ...rules.filter((one) => one.group === group.id).map(({ rule }) => rule)];
    const rule = taken.length < rulesPerSecurityGroup.value ? ruleFor(need, group, taken) : undefined;
    if (rule) {
      rules.push({ group: group.id, rule, why: need.why, wishes: need.wishes });
    } else {
      faults.push(noPlace(need, group, taken.length));
      unplaced.push(need);
    }
  }
  return { rules, faults, unplaced };
}

function noPlace({ direction, before, sources, destinations, ports }: Need, { name }: Group, taken: number): string {
  const what = nameOf(sources, destinations, ports);
  return taken < rulesPerSecurityGroup.value
    ? `${what} finds no place in ${name}: no ${direction.toLowerCase()} priority before the denial at ${before} is free.`
    : `${what} finds no place in ${name}: it has ${number(taken)} rules, and Azure takes no more.`;
}

function ruleFor(need: Need, group: Group, taken: readonly SecurityRule[]): SecurityRule | undefined {
  const { direction, protocol, sources, destinations, ports } = need;
  const priority = freePriority(need, group, taken);
  if (priority === undefined) return undefined;
  return {
    name: unused(nameOf(sources, destinations, ports), need, taken),
    priority,
    direction,
    access: 'Allow',
    protocol,
    sourceAddressPrefixes: sources.map(({ text }) => text),
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: destinations.map(({ text }) => text),
    destinationPortRanges: [...ports],
  };
}

/** Before the denial in the way and after those that are not in it, which someone wanted; in tens while there are some. */
function freePriority({ direction, before }: Need, group: Group, taken: readonly SecurityRule[]): number | undefined {
  const denials = group.securityRules.filter((rule) => rule.direction === direction && rule.access === 'Deny');
  const after = Math.max(FIRST - 1, ...denials.map(({ priority }) => priority).filter((priority) => priority < before));
  const used = new Set(taken.filter((rule) => rule.direction === direction).map(({ priority }) => priority));
  const upTo = Math.min(before, securityRulePriorities.value.max + 1);
  const from = (start: number, step: number): number | undefined => {
    for (let priority = start; priority < upTo; priority += step) if (!used.has(priority)) return priority;
    return undefined;
  };
  return from(Math.ceil((after + 1) / STEP) * STEP, STEP) ?? from(after + 1, 1);
}

/** Names in a rule's name before the rest is counted. */
const PORTS_NAMED = 3;

/** `Allow-snet-aks-Internet-443` */
function nameOf(sources: readonly Side[], destinations: readonly Side[], ports: readonly string[]): string {
  const shown = ports.slice(0, PORTS_NAMED).map((port) => (port === '*' ? 'any' : port));
  const more = ports.length > PORTS_NAMED ? ['more'] : [];
  return ['Allow', side(sources), side(destinations), ...shown, ...more].join('-');
}

const side = ([first, ...others]: readonly Side[]): string =>
  `${nameable(first?.name ?? '')}${others.length > 0 ? `-and-${others.length}-more` : ''}`;

/** A name that no rule of a group has. Of two alike the second says which way it is for, or of which protocol. */
export function unused(
  name: string,
  { direction, protocol }: Pick<SecurityRule, 'direction' | 'protocol'>,
  taken: readonly SecurityRule[],
): string {
  const other = taken.find((rule) => rule.name.toLowerCase() === name.toLowerCase());
  const isAlike = other?.direction === direction && other.protocol !== protocol && protocol !== '*';
  const what = isAlike ? protocol.toLowerCase() : direction === 'Inbound' ? 'in' : 'out';
  const names = taken.map((rule) => rule.name);
  return unusedName(name, names, (nth) => ['', `-${what}`][nth] ?? `-${nth}`);
}
