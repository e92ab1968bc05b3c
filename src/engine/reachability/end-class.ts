import type { Protocol } from '../packet';
import type { EndKind } from './types';

/** Ends that are exchangeable: whatever fares some way with one of them does so with all. */
export interface EndClass {
  readonly key: string;
  readonly kind: EndKind;
  readonly of: string;
  readonly size: number;
  readonly sends: boolean;
  /** Where it is asked; unset: where the trace asks it anyway. */
  readonly asked?: Asked;
  /** Up to two of them; in a cluster both on one node where two run on one. */
  readonly members: readonly string[];
  /** Of nodes and pods. */
  readonly on?: Place;
}

export interface Asked {
  readonly port: number;
  readonly protocol: Protocol;
}

/** Where in a cluster the ends of a class are: so many on each node alike. */
interface Place {
  readonly cluster: string;
  /** Key of the nodes' class. */
  readonly nodes: string;
  /** One on another node alike, where there is one. */
  readonly elsewhere?: string;
}

/** An end before it is put with others. */
export interface Member {
  readonly key: string;
  readonly id: string;
  readonly kind: EndKind;
  readonly of: string;
  readonly asked: Asked;
}

/** Members by class, in their order. */
export function grouped(members: readonly Member[]): EndClass[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.key);
    if (group) group.push(member);
    else groups.set(member.key, [member]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { key, kind, of, asked } = first;
    return { key, kind, of, asked, size: group.length, sends: true, members: group.slice(0, 2).map(({ id }) => id) };
  });
}
