// Apart from the store's face: nobody builds before the first picture.
import { added, type Built, connected, dependents, duplicated, type Refusal, removed } from '../engine/building';
import type { ResourceKind } from '../model';
import type { Result } from '../result';
import { undo, useApp } from './store';

const app = useApp.getState;

/** What cannot be is said, and why; a later deed that can be takes the words away. */
const REFUSED = 'not-built';

function refuse({ says }: Refusal): undefined {
  app().notify({ id: REFUSED, severity: 'warning', says });
}

function build(built: Result<Built, Refusal>): string | undefined {
  if (!app().mayEdit()) return undefined;
  if (!built.ok) return refuse(built.error);
  const { document, id, step } = built.value;
  app().dismiss(REFUSED);
  if (!app().change({ document, step })) return undefined;
  app().select(id);
  return id;
}

/**
 * Adds a resource of a kind to the design and selects it.
 * @param into the thing that it is meant for; where it cannot stand there, it goes where it can
 * @returns its id; `undefined` where it cannot be, which is said
 */
export const add = (kind: ResourceKind, into?: string): string | undefined => build(added(app().document, kind, into));

/** Duplicates a resource with what stands in it, and selects the copy. */
export const duplicate = (id: string): string | undefined => build(duplicated(app().document, id));

/** Puts one thing on another: a route table on a subnet, a subnet into a network. @returns whether it could be */
export function connect(dragged: string, onto: string): boolean {
  if (!app().mayEdit()) return false;
  const result = connected(app().document, dragged, onto);
  if (!result.ok) {
    refuse(result.error);
    return false;
  }
  app().dismiss(REFUSED);
  return app().change(result.value);
}

/** Deletes a resource: at once where nothing depends on it, else once the person has seen what does. */
export function askToDelete(id: string): void {
  const { document, editing } = app();
  if (!document.resources[id] || !app().mayEdit()) return;
  const notice = editing?.refusedByLab(app(), removed(document, [id]).document);
  const { gone, changed, mentions } = dependents(document, id);
  if (notice) app().notify(notice);
  else if (gone.length + changed.length + mentions.length > 0) app().setDeleting(id);
  else deleteNow(id);
}

/** Deletes a resource and what cannot be without it, in one step. */
export function deleteNow(id: string): void {
  if (!app().mayEdit()) return;
  const before = app().document;
  const { document, step } = removed(before, [id]);
  app().setDeleting(undefined);
  if (!app().change({ document, step })) return;
  const { selection } = app();
  if (selection !== undefined && !document.resources[selection] && before.resources[selection]) app().select(undefined);
  app().notify({
    id: 'deleted',
    severity: 'info',
    says: `${step.replace(/^Delete/, 'Deleted')}.`,
    action: { label: 'Bring back', run: undo },
  });
  // The next edit, or taking this one back, leaves the notice nothing to undo.
  const stop = useApp.subscribe((state) => {
    if (state.document === document) return;
    stop();
    state.dismiss('deleted');
  });
}

const FRAMES: readonly (ResourceKind | undefined)[] = ['virtualNetwork', 'subnet', 'managedCluster', 'agentPool'];

/** A frame of the diagram that can be drawn as its title bar. */
export interface Fold {
  readonly isCollapsed: boolean;
  /** The way of a packet is shown whole, so there is nothing to fold meanwhile. */
  readonly disabled: boolean;
  readonly toggle: () => void;
}

/** How a thing is drawn, and the other way; `undefined` where it is no frame. */
export function useFold(id: string): Fold | undefined {
  const isFrame = useApp((state) => canCollapse(state.document.resources[id]?.kind));
  const isCollapsed = useApp((state) => state.collapsed.has(id));
  const disabled = useApp((state) => state.sent !== undefined);
  return isFrame ? { isCollapsed, disabled, toggle: () => app().collapse(id, !isCollapsed) } : undefined;
}

/** Whether the diagram can draw things of a kind as a title bar. */
const canCollapse = (kind: ResourceKind | undefined): boolean => FRAMES.includes(kind);
