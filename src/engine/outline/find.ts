import { poolPlanOf } from '../plan/lookup';
import type { Plan } from '../plan/types';
import { counted } from '../words';
import { searchedPrefix, tellsOf } from './by-prefix';
import { nodesFound } from './find-nodes';
import { nodeDraft } from './networks';
import type { OutlineItem } from './types';

/** The lines from a root down to the first one that is the thing with this id; empty when none is. */
export function pathTo(items: readonly OutlineItem[], id: string): readonly OutlineItem[] {
  for (const item of items) {
    if (item.id === id && !item.partOf) return [item];
    const below = pathTo(item.children, id);
    if (below.length > 0) return [item, ...below];
  }
  return [];
}

/** Lines of nodes that the outline lists only because a search found them. */
const NODES_SHOWN = 50;

/**
 * The lines that a search finds by name, by address, by a prefix that they share addresses with or a word about them, with the lines above them. Nodes are found
 * whether the outline lists them or not.
 */
export function matching(plan: Plan, items: readonly OutlineItem[], query: string): readonly OutlineItem[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items;
  const prefix = searchedPrefix(wanted);
  const tells = (text: string): boolean =>
    text.toLowerCase().includes(wanted) || (prefix !== undefined && tellsOf(prefix, text));
  let room = NODES_SHOWN;
  const unlisted = (item: OutlineItem): OutlineItem[] => {
    const lines = unlistedNodes(plan, item, query, room);
    room -= Math.min(room, lines.length);
    return lines;
  };
  const search = (among: readonly OutlineItem[]): OutlineItem[] =>
    among.flatMap((item) => {
      const children = [...search(item.children), ...unlisted(item)];
      const texts = [item.name, item.detail ?? '', ...(item.terms ?? [])];
      const found = texts.some(tells);
      return found || children.length > 0 ? [{ ...item, children }] : [];
    });
  return search(items);
}

/** What a search finds in a pool whose nodes are not listed: so many nodes as there is room for, and the rest as a number. */
function unlistedNodes(plan: Plan, item: OutlineItem, query: string, room: number): OutlineItem[] {
  const { kind, id, key, children } = item;
  const pool = kind === 'agentPool' && id !== undefined ? poolPlanOf(plan, id)?.pool : undefined;
  if (!pool || children.some((child) => child.kind === 'node')) return [];
  const prefix = plan.subnets[pool.subnet]?.prefix;
  const found = nodesFound(pool, query);
  const lines = found
    .slice(0, room)
    .map((node): OutlineItem => ({ ...nodeDraft(node, prefix), key: `${key}/node:${node.id}`, children: [] }));
  const more = found.length - lines.length;
  if (more === 0) return lines;
  const name = counted(more, 'more node');
  return [...lines, { key: `${key}/more`, id: pool.id, partOf: true, kind: 'moreNodes', name, children: [] }];
}
