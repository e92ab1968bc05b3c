import type { ViewId } from '../drawing';
import { plan } from '../engine';
import { layoutOf } from '../layout';
import { type ResourceOf, resourceOf, type TopologyDocument, withResource } from '../model';
import type { DiagramNode, DiagramNodeOf } from './face';
import { toNodes, type View } from './flow';

/** The diagram nodes of a document, as it opens. */
export function drawn(document: TopologyDocument, view: Partial<View> = {}): DiagramNode[] {
  const planned = plan(document);
  return toNodes({ plan: planned, findings: [], comparing: false, ...view }, layoutOf(planned, {}));
}

/** One node with the face of its view. @throws when there is none */
export function nodeOfView<V extends ViewId>(nodes: readonly DiagramNode[], view: V, id: string): DiagramNodeOf<V> {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.type !== view) throw new Error(`No ${view} ${id}`);
  return node as DiagramNodeOf<V>;
}

export function withCount(document: TopologyDocument, id: string, count: number): TopologyDocument {
  const pool = resourceOf(document, 'agentPool', id);
  if (!pool) throw new Error(`No pool ${id}`);
  return withResource(document, { ...pool, count } satisfies ResourceOf<'agentPool'>);
}
