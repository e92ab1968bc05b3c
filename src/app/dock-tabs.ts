import type { ComponentType } from 'react';
import { counted } from '../engine';
import { useFailing } from '../panels/assertions/use-failing';
import { Changes, useChangeCount } from '../panels/changes';
import { selectProblems, selectStale, useApp } from '../store';
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

/** Texts that are typed are judged by it. */
const loadEditing = () => useApp.getState().loadEditing();

/** Shows a list's first entries and leaves the canvas most of the screen. */
const LOW = 236;

/** The panels of the dock, in their order. A new one is a line here. */
export const DOCK_TABS: readonly DockTab[] = [
  { id: 'trace', title: 'Trace', Panel: lazyPart(() => import('../panels/trace')), height: 340 },
  {
    id: 'reachability',
    title: 'Reachability',
    Panel: lazyPart(() => import('../panels/reachability')),
    height: 420,
  },
  { id: 'addresses', title: 'Addresses', Panel: lazyPart(() => import('../panels/addresses')), height: 332 },
  { id: 'routes', title: 'Routes', Panel: lazyPart(() => import('../panels/routes')), height: 332 },
  {
    id: 'security-rules',
    title: 'Security rules',
    Panel: lazyPart(() => import('../panels/security-rules')),
    height: 332,
  },
  {
    id: 'tables',
    title: 'Tables',
    Panel: lazyPart(() => Promise.all([import('../panels/tables'), loadEditing()]).then(([panel]) => panel)),
    height: 380,
  },
  { id: 'findings', title: 'Findings', Panel: lazyPart(() => import('../panels/findings-tab')), height: 300 },
  { id: 'assertions', title: 'Assertions', Panel: lazyPart(() => import('../panels/assertions')), height: 300 },
  { id: 'rehearsals', title: 'Rehearsals', Panel: lazyPart(() => import('../panels/rehearsals')), height: 300 },
  { id: 'changes', title: 'What changed', Panel: Changes, height: LOW },
  { id: 'compare', title: 'Compare', Panel: lazyPart(() => import('../panels/compare')), height: 420 },
  {
    id: 'lesson',
    title: 'Lesson',
    Panel: lazyPart(() => import('../panels/authoring').then(({ lessonTab }) => lessonTab(DOCK_TABS))),
    height: 380,
  },
];

/** The tab of this id; the first where a newer version of the app has written one that this one does not have. */
export const dockTab = (id: string): DockTab | undefined => DOCK_TABS.find((tab) => tab.id === id) ?? DOCK_TABS[0];

/** The tabs with their news of now; nothing is told of 0. */
export function useDockTabs(): readonly Tab[] {
  const differences = useChangeCount();
  const { failing, isStale } = useFailing();
  const news: Readonly<Record<string, Tab['count']>> = {
    findings: useFindingNews(),
    assertions: { figure: failing, of: failing === 1 ? 'does not hold' : 'do not hold', tone: 'bad', isStale },
    changes: { figure: differences, of: 'differences' },
  };
  return DOCK_TABS.map(({ id, title }) => ({ id, title, count: news[id]?.figure ? news[id] : undefined }));
}

function useFindingNews(): Tab['count'] {
  const problems = useApp(selectProblems);
  const isStale = useApp(selectStale);
  const errors = problems.filter(({ severity }) => severity !== 'warning').length;
  const warnings = problems.length - errors;
  const of = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')];
  return {
    figure: problems.length,
    of: `in all: ${of.filter(Boolean).join(', ')}`,
    tone: errors > 0 ? 'bad' : 'warn',
    isStale,
  };
}
