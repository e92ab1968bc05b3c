import { planOf, thingOf } from '../../../engine';
import { layoutOf } from '../../../layout';
import { NONE_COLLAPSED, useApp } from '../../../store';
import { naturalHeight } from './natural-height';

/**
 * What an embedded page tells the page around it; docs/links.md is the contract. It is sent to whichever page that is, for it holds
 * nothing but what that page has put into the link itself. The page hears no messages.
 */
export type EmbedMessage = { readonly source: 'aks-netsim'; readonly version: 1 } & (
  | { readonly type: 'ready'; readonly name: string }
  | { readonly type: 'height'; readonly height: number }
  | {
      readonly type: 'selection';
      readonly selection: { readonly id: string; readonly kind: string; readonly name: string } | null;
    }
);

type Told = EmbedMessage extends infer One
  ? One extends EmbedMessage
    ? Omit<One, 'source' | 'version'>
    : never
  : never;

/**
 * Tells the page around this one that it is ready, how high it would like to be and what is selected, then each of these as it changes.
 * @param around height of what stands around the canvas, in px
 * @returns what ends that
 */
export function startTelling(around: () => number): () => void {
  if (parent === window) return () => undefined;
  const last = new Map<string, string>();
  const tell = (told: Told): void => {
    const text = JSON.stringify(told);
    if (last.get(told.type) === text) return;
    last.set(told.type, text);
    parent.postMessage({ source: 'aks-netsim', version: 1, ...told }, '*');
  };
  const tellAll = (): void => {
    tell({ type: 'ready', name: useApp.getState().document.name });
    tell({ type: 'height', height: heightWanted() + around() });
    tell({ type: 'selection', selection: selected() });
  };
  tellAll();
  const sizes = new ResizeObserver(tellAll);
  sizes.observe(document.documentElement);
  const stop = useApp.subscribe(tellAll);
  return () => {
    sizes.disconnect();
    stop();
  };
}

function heightWanted(): number {
  const { document: design, layout, collapsed, sent } = useApp.getState();
  const boxes = layoutOf(planOf(design), layout, sent ? NONE_COLLAPSED : collapsed);
  return naturalHeight(boxes, document.documentElement.clientWidth);
}

function selected() {
  const { document: design, selection } = useApp.getState();
  const thing = selection === undefined ? undefined : thingOf(planOf(design), selection);
  return thing ? { id: thing.id, kind: thing.kind, name: thing.name } : null;
}
