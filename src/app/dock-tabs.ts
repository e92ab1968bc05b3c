import type { ComponentType } from 'react';
import { Changes, useChangeCount } from '../panels/changes';
import { lazyPart } from '../ui/lazy-part';
import type { Tab } from '../ui/tab-list';

interface DockTab {
  /** Written into links and files. */
  readonly id: string;
  readonly title: string;
  /** Loaded when it is first shown: nothing of it may be needed by the first picture. */
  readonly Panel: ComponentType;
  /** In px, for the dock that nobody has drawn to another height. */
  readonly height: number;
}

/** Shows a list's first entries and leaves the canvas most of the screen. */
const LOW = 236;

/** The panels of the dock, in their order. A new one is a line here. */
const DOCK_TABS: readonly DockTab[] = [
  { id: 'trace', title: 'Trace', Panel: lazyPart(() => import('../panels/trace')), height: 340 },
  { id: 'addresses', title: 'Addresses', Panel: lazyPart(() => import('../panels/addresses')), height: 332 },
  { id: 'routes', title: 'Routes', Panel: lazyPart(() => import('../panels/routes')), height: 332 },
  {
    id: 'security-rules',
    title: 'Security rules',
    Panel: lazyPart(() => import('../panels/security-rules')),
    height: 332,
  },
  { id: 'rehearsals', title: 'Rehearsals', Panel: lazyPart(() => import('../panels/rehearsals')), height: 300 },
  { id: 'changes', title: 'What changed', Panel: Changes, height: LOW },
  { id: 'compare', title: 'Compare', Panel: lazyPart(() => import('../panels/compare')), height: 420 },
];

/** The tab of this id; the first where a newer version of the app has written one that this one does not have. */
export const dockTab = (id: string): DockTab | undefined => DOCK_TABS.find((tab) => tab.id === id) ?? DOCK_TABS[0];

/** The tabs with their news of now; nothing is told of 0. */
export function useDockTabs(): readonly Tab[] {
  const differences = useChangeCount();
  const news: Readonly<Record<string, Tab['count']>> = {
    changes: differences > 0 ? { figure: differences, of: 'differences' } : undefined,
  };
  return DOCK_TABS.map(({ id, title }) => ({ id, title, count: news[id] }));
}
