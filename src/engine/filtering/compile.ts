import type { Range } from '../../ip';
import { once } from '../../once';
import type { Protocol } from '../packet';
import type { NetworkSecurityGroupPlan } from '../plan/types';
import { EVERYWHERE, merged } from './ranges';
import { readAddressText, readPortText } from './rule-texts';
import type { Direction, RuleOfGroup } from './types';

/** Source or destination addresses of a rule. */
export interface Side {
  readonly any: boolean;
  /** Merged. */
  readonly ranges: readonly Range[];
  readonly tags: readonly string[];
}

export interface Ports {
  readonly any: boolean;
  /** Merged. */
  readonly ranges: readonly Range[];
}

export interface CompiledRule {
  readonly rule: RuleOfGroup;
  /** Unset: every one. */
  readonly protocol?: Protocol | 'other';
  readonly source: Side;
  readonly sourcePorts: Ports;
  readonly destination: Side;
  readonly destinationPorts: Ports;
}

/** Rules of one direction by priority, with what they can match at the most in one array, for a quick no. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  /** For each rule first and last source, destination and destination port. */
  readonly boxes: Uint32Array;
}

/** Numbers of one rule in `boxes`. */
export const BOX = 6;

type Compiled = Readonly<Record<Direction, CompiledRules>>;

const bothWays = once(
  (group: NetworkSecurityGroupPlan): Compiled => ({
    Inbound: compile(group, 'Inbound'),
    Outbound: compile(group, 'Outbound'),
  }),
);

/** The rules of a group, read once. Texts that Azure would not take match nothing. */
export const compiled = (group: NetworkSecurityGroupPlan, direction: Direction): CompiledRules =>
  bothWays(group)[direction];

function compile(group: NetworkSecurityGroupPlan, direction: Direction): CompiledRules {
  const rules = group.rules
    .filter((rule) => rule.direction === direction)
    .toSorted((a, b) => a.priority - b.priority)
    .map(compileRule);
  return { rules, boxes: Uint32Array.from(rules.flatMap(boxOf)) };
}

const PROTOCOLS: Readonly<Record<RuleOfGroup['protocol'], CompiledRule['protocol']>> = {
  '*': undefined,
  Tcp: 'TCP',
  Udp: 'UDP',
  Icmp: 'ICMP',
  Esp: 'other',
  Ah: 'other',
};

function compileRule(rule: RuleOfGroup): CompiledRule {
  const protocol = PROTOCOLS[rule.protocol];
  return {
    rule,
    ...(protocol !== undefined && { protocol }),
    source: sideOf(rule.sourceAddressPrefixes),
    sourcePorts: portsOf(rule.sourcePortRanges),
    destination: sideOf(rule.destinationAddressPrefixes),
    destinationPorts: portsOf(rule.destinationPortRanges),
  };
}

function sideOf(texts: readonly string[]): Side {
  const read = texts.flatMap((text) => readAddressText(text) ?? []);
  return {
    any: read.some(({ kind }) => kind === 'any'),
    ranges: merged(read.flatMap((one) => (one.kind === 'range' ? [one.range] : []))),
    tags: read.flatMap((one) => (one.kind === 'tag' ? [one.tag] : [])),
  };
}

function portsOf(texts: readonly string[]): Ports {
  const read = texts.flatMap((text) => readPortText(text) ?? []);
  return { any: read.includes('any'), ranges: merged(read.flatMap((one) => (one === 'any' ? [] : [one]))) };
}

const boxOf = ({ source, destination, destinationPorts }: CompiledRule): number[] =>
  [hull(source, source.tags.length > 0), hull(destination, destination.tags.length > 0), hull(destinationPorts)].flat();

/** First and last that can match; a first beyond the last where nothing can. */
function hull({ any, ranges }: Ports, isOpen = false): [number, number] {
  if (any || isOpen) return [EVERYWHERE.first, EVERYWHERE.last];
  return [ranges[0]?.first ?? 1, ranges.at(-1)?.last ?? 0];
}
