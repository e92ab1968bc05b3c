import { useStore } from '@xyflow/react';
import { useLayoutEffect, useMemo } from 'react';
import type { Box } from '../../layout';
import type { DiagramEdge } from '../flow';
import { type ChipOn, type Hidden, hiddenOf, type MeantSoFar } from './meant';

/**
 * Hides what is not meant yet, by a sheet of style that is there for as long: nothing is drawn anew for it, and what a live
 * edit draws anew is hidden as well. So is what has the focus by the keyboard or is read out.
 * @param soFar nothing hides without
 * @returns what it hides
 */
export function useHiding(
  boxes: readonly Box[],
  chips: readonly ChipOn[],
  soFar: MeantSoFar | undefined,
): Hidden | undefined {
  const edges = useStore((state) => state.edges as DiagramEdge[]);
  const hidden = useMemo(() => {
    const lines = edges.map(({ id, source, target, data }) => ({ id, source, target, selects: data?.selects }));
    return soFar && hiddenOf({ boxes, chips, lines }, soFar);
  }, [boxes, chips, edges, soFar]);
  useLayoutEffect(() => {
    if (!hidden) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hiding(hidden, boxes));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, [hidden, boxes]);
  return hidden;
}

function hiding(hidden: Hidden, boxes: readonly Box[]): string {
  // The nodes of all large pools are painted on one canvas.
  const isPainted = boxes.some(({ id, cells }) => cells && hidden.boxes.has(id));
  const selectors = [
    ...[...hidden.boxes].map((id) => `.react-flow__node[data-id="${CSS.escape(id)}"]`),
    ...[...hidden.chips].map((id) => `.react-flow__node [data-selects="${CSS.escape(id)}"]`),
    ...[...hidden.lines].map((id) => `.react-flow__edge[data-id="${CSS.escape(id)}"]`),
    ...(isPainted ? ['.topology-painting'] : []),
  ];
  // React Flow says at each node that it is visible.
  return `${selectors.join()} { visibility: hidden !important; }`;
}
