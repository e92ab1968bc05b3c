import type { Node } from '@xyflow/react';
import type { Faces, ViewId } from '../drawing';

export type DiagramNodeOf<V extends ViewId> = Node<Faces[V], V>;
export type DiagramNode = { [V in ViewId]: DiagramNodeOf<V> }[ViewId];
