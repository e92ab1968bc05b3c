import { clientPorts } from '../../facts/filtering';
import type { Packet } from '../packet';
import { BOX, type CompiledRule, type CompiledRules, type Ports, type Side } from './compile';
import { isInside } from './ranges';
import { type End, INTERNET, OF_THE_PLATFORM, type Seen, VIRTUAL_NETWORK } from './seen';
import type { RuleOfGroup } from './types';

/** Whether a field of a rule matches; `unknown` where the design does not tell. */
export type Match = 'yes' | 'no' | 'unknown';

/** A rule that would have decided if it matched, which the design does not tell. */
export interface Doubt {
  readonly rule: RuleOfGroup;
  /** The tag in doubt; unset: the client's own port is. */
  readonly tag?: string;
}

/** The rule of a group that decides, and those before it that may. No rule: the packet is not what rules speak of. */
export interface Decision {
  readonly rule?: RuleOfGroup;
  readonly doubts: readonly Doubt[];
}

/** The first rule by priority that matches. */
export function firstMatch({ rules, boxes }: CompiledRules, seen: Seen): Decision {
  const doubts: Doubt[] = [];
  for (let i = candidate(boxes, 0, seen.packet); i < rules.length; i = candidate(boxes, i + 1, seen.packet)) {
    const compiled = rules[i];
    if (!compiled) break;
    const match = ruleMatch(compiled, seen);
    if (match === 'yes') return { rule: compiled.rule, doubts };
    if (match === 'unknown') doubts.push(doubtOf(compiled, seen));
  }
  return { doubts };
}

/** The next rule, from `rule` on, whose bounds hold the packet; beyond the last where there is none. */
function candidate(boxes: Uint32Array, rule: number, { source, destination, destinationPort }: Packet): number {
  let at = rule * BOX;
  for (; at < boxes.length; at += BOX) {
    if (source < (boxes[at] ?? 0) || source > (boxes[at + 1] ?? 0)) continue;
    if (destination < (boxes[at + 2] ?? 0) || destination > (boxes[at + 3] ?? 0)) continue;
    if (destinationPort === undefined) break;
    if (destinationPort >= (boxes[at + 4] ?? 0) && destinationPort <= (boxes[at + 5] ?? 0)) break;
  }
  return at / BOX;
}

function ruleMatch(rule: CompiledRule, seen: Seen): Match {
  const { protocol } = seen.packet;
  if (!protocolMatch(rule, seen)) return 'no';
  let match = portMatch(rule.destinationPorts, protocol, seen.packet.destinationPort);
  if (match !== 'no') match = both(match, portMatch(rule.sourcePorts, protocol, seen.packet.sourcePort));
  if (match !== 'no') match = both(match, sideMatch(rule.source, seen.source));
  if (match !== 'no') match = both(match, sideMatch(rule.destination, seen.destination));
  return match;
}

const both = (a: Match, b: Match): Match => (b === 'no' ? 'no' : a === 'yes' ? b : a);

export const protocolMatch = ({ protocol }: CompiledRule, { packet }: Seen): boolean =>
  protocol === undefined || protocol === packet.protocol;

/** A port that is left out is one that the client picks; ICMP has none, and only `*` takes it. */
export function portMatch({ any, ranges }: Ports, protocol: Packet['protocol'], port: number | undefined): Match {
  if (any) return 'yes';
  if (protocol === 'ICMP') return 'no';
  if (port !== undefined) return isInside(ranges, port) ? 'yes' : 'no';
  const { first, last } = clientPorts.value;
  if (ranges.some((range) => range.first <= first && last <= range.last)) return 'yes';
  return ranges.some((range) => range.first <= last && first <= range.last) ? 'unknown' : 'no';
}

export function sideMatch({ any, ranges, tags }: Side, end: End): Match {
  if (!end.isPlatform && (any || isInside(ranges, end.address))) return 'yes';
  let match: Match = 'no';
  for (const tag of tags) {
    const one = tagMatch(tag, end);
    if (one === 'yes') return 'yes';
    if (one === 'unknown') match = 'unknown';
  }
  return match;
}

/** A region's addresses belong to the tag without a region as well: `storage.westeurope` to `storage`. */
function tagMatch(tag: string, { isPlatform, isInVirtualNetwork, isInInternet, tags }: End): Match {
  if (tag === VIRTUAL_NETWORK) return isInVirtualNetwork && !isPlatform ? 'yes' : 'no';
  if (tag === INTERNET) return isInInternet && !isPlatform ? 'yes' : 'no';
  if (tags === 'unknown') return OF_THE_PLATFORM.has(tag) ? 'no' : 'unknown';
  if (tags.some((told) => told === tag || told.startsWith(`${tag}.`))) return 'yes';
  return tags.some((told) => tag.startsWith(`${told}.`)) ? 'unknown' : 'no';
}

function doubtOf({ rule, source, destination }: CompiledRule, seen: Seen): Doubt {
  const inDoubt = (side: Side, end: End): string | undefined =>
    sideMatch(side, end) === 'unknown' ? side.tags.find((tag) => tagMatch(tag, end) === 'unknown') : undefined;
  const word = inDoubt(source, seen.source) ?? inDoubt(destination, seen.destination);
  const texts = [...rule.sourceAddressPrefixes, ...rule.destinationAddressPrefixes];
  const tag = texts.find((text) => text.toLowerCase() === word);
  return { rule, ...(tag !== undefined && { tag }) };
}
