import {
  Cable,
  ChevronsUpDown,
  ClipboardPaste,
  Copy,
  Download,
  FileOutput,
  FilePlus2,
  FlaskConical,
  Footprints,
  GraduationCap,
  LayoutGrid,
  LibraryBig,
  Link2,
  type LucideIcon,
  PanelBottom,
  Presentation,
  Printer,
  Redo2,
  Search,
  Send,
  Share2,
  SunMoon,
  Trash2,
  Undo2,
  Workflow,
} from 'lucide-react';
import { BUILDABLE, canConnect, connectionsOf } from '../../engine/building';
import type { Exporter } from '../../export';
import type { TopologyDocument } from '../../model';
import { modeChoices } from '../../modes';
import { kindWords } from '../../panels/words';
import { type AppState, redo, selectClusterId, undo, useApp } from '../../store';
import { editTour, makeTour } from '../../store/authoring';
import { editLab, makeLab } from '../../store/authoring-lab';
import { add, askToDelete, connect, duplicate } from '../../store/building';
import { icons } from '../../ui/icons';
import { DOCK_TABS } from '../dock-tabs';
import { present } from '../presenting/present';
import { printDesign } from '../printable';
import { saveToFile } from '../save-file';
import { showStart } from '../start-shown';
import type * as openLesson from '../teaching/open-lesson';
import { cycleTheme } from '../theme';

/** Tours and labs, and what opens them. */
export type Teaching = Pick<typeof openLesson, 'tours' | 'labs' | 'openTour' | 'openLab'>;

/** One entry of the list of all commands. */
export interface Command {
  /** Stable, and unique among all. */
  readonly id: string;
  readonly title: string;
  /** Words that find it too. */
  readonly detail?: string;
  readonly keys?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** All that can be done now, what concerns the selection first, and last the names, of which there may be hundreds. */
export function commandsOf(
  state: AppState,
  formats: readonly Exporter[] = [],
  lessons?: Teaching,
): readonly CommandGroup[] {
  const { document, selection, viewOnly } = state;
  const resource = selection === undefined ? undefined : document.resources[selection];
  const groups: readonly CommandGroup[] = [
    { title: resource?.name || 'Selection', commands: resource && !viewOnly ? ofResource(document, resource.id) : [] },
    { title: 'Add', commands: viewOnly ? [] : adding(selection) },
    { title: 'Network mode', commands: viewOnly ? [] : modes(state) },
    { title: 'Design', commands: ofDesign().filter(({ id }) => !viewOnly || !EDITING.has(id)) },
    { title: 'Lesson', commands: viewOnly ? [] : teaching(state) },
    { title: 'Export', commands: exporting(formats) },
    { title: 'Learn', commands: learning(lessons) },
    { title: 'Panels', commands: panels() },
    { title: 'Go to', commands: goTo(document) },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

const ofResource = (document: TopologyDocument, id: string): Command[] => [
  { id: 'duplicate', title: 'Duplicate', keys: 'Ctrl D', icon: Copy, run: () => duplicate(id) },
  { id: 'delete', title: 'Delete', keys: 'Del', icon: Trash2, run: () => askToDelete(id) },
  ...connectionsOf(document, id).flatMap(({ onto }) => {
    const can = canConnect(document, id, onto);
    if (!can.ok) return [];
    const title = `Connect to ${document.resources[onto]?.name || onto}`;
    return { id: `connect ${onto}`, title, detail: can.value.step, icon: Cable, run: () => connect(id, onto) };
  }),
];

const goTo = ({ order, resources }: TopologyDocument): Command[] =>
  order.flatMap((id) => {
    const resource = resources[id];
    if (!resource) return [];
    const run = () => useApp.getState().select(id);
    return {
      id: `go ${id}`,
      title: resource.name || id,
      detail: kindWords[resource.kind],
      icon: icons[resource.kind],
      run,
    };
  });

const adding = (into: string | undefined): Command[] =>
  BUILDABLE.map(({ kind, label, says }) => ({
    id: `add ${kind}`,
    title: `Add ${label}`,
    detail: says,
    icon: icons[kind],
    run: () => add(kind, into),
  }));

function modes(state: AppState): Command[] {
  const cluster = selectClusterId(state);
  if (cluster === undefined) return [];
  return modeChoices.map(({ id, title }) => ({
    id: `mode ${id}`,
    title,
    detail: 'Network mode',
    icon: Workflow,
    run: () => state.setMode(cluster, id),
  }));
}

/** Of the commands for the design, those that change it. */
const EDITING: ReadonlySet<string> = new Set(['undo', 'redo', 'tidy']);

const ofDesign = (): Command[] => [
  { id: 'undo', title: 'Undo', keys: 'Ctrl Z', icon: Undo2, run: undo },
  { id: 'redo', title: 'Redo', keys: 'Ctrl Y', icon: Redo2, run: redo },
  { id: 'find', title: 'Find an address', keys: '.', icon: Search, run: useApp.getState().findAddress },
  { id: 'expand', title: 'Expand all frames', icon: ChevronsUpDown, run: useApp.getState().expandAll },
  { id: 'tidy', title: 'Tidy the diagram', icon: LayoutGrid, run: useApp.getState().resetLayout },
  {
    id: 'import',
    title: 'Import from Azure or Kubernetes',
    detail: 'paste az, kubectl, ARM',
    icon: ClipboardPaste,
    run: () => useApp.getState().setImporting([]),
  },
  { id: 'new', title: 'New design', detail: 'template empty', icon: FilePlus2, run: () => showStart('new') },
  { id: 'designs', title: 'All designs', detail: 'open recent', icon: LibraryBig, run: () => showStart('all') },
  { id: 'save', title: 'Save to file', icon: Download, run: saveToFile },
  { id: 'present', title: 'Present', detail: 'stage full screen projector', icon: Presentation, run: present },
  { id: 'print', title: 'Print…', detail: 'PDF paper', icon: Printer, run: () => void printDesign() },
  { id: 'link', title: 'Copy link', icon: Link2, run: () => press('[data-copy-link]') },
  {
    id: 'share',
    title: 'Share…',
    detail: 'link view only embed QR code anonymise',
    icon: Share2,
    run: () => press('[data-share]'),
  },
  { id: 'theme', title: 'Change the theme', detail: 'light dark', icon: SunMoon, run: cycleTheme },
];

const teaching = ({ lessons: { tour, lab } }: AppState): Command[] => [
  tour
    ? { id: 'tour', title: 'Edit the tour', detail: 'lesson teach steps', icon: GraduationCap, run: editTour }
    : { id: 'tour', title: 'Make a tour…', detail: 'lesson teach steps', icon: GraduationCap, run: makeTour },
  lab
    ? { id: 'lab', title: 'Edit the lab', detail: 'lesson teach faults', icon: FlaskConical, run: editLab }
    : { id: 'lab', title: 'Make a lab…', detail: 'lesson teach faults', icon: FlaskConical, run: makeLab },
];

/** What is shown by hand where the clipboard is forbidden stands at the button. */
const press = (button: string): void => document.querySelector<HTMLElement>(button)?.click();

const exporting = (formats: readonly Exporter[]): Command[] =>
  formats.map(({ id, label, says }) => ({
    id: `export ${id}`,
    title: `Export as ${label}`,
    detail: says,
    icon: FileOutput,
    run: () => useApp.getState().setExporting(id),
  }));

const learning = (lessons: Teaching | undefined): Command[] => [
  { id: 'learn', title: 'Tours and labs', detail: 'Learn', icon: GraduationCap, run: () => showStart('learn') },
  ...(lessons?.tours ?? []).map((one) => ({
    id: `learn ${one.id}`,
    title: one.tour.title,
    detail: 'Tour',
    icon: Footprints,
    run: () => void lessons?.openTour(one),
  })),
  ...(lessons?.labs ?? []).map((one) => ({
    id: `learn ${one.id}`,
    title: one.lab.title,
    detail: 'Lab',
    icon: FlaskConical,
    run: () => void lessons?.openLab(one),
  })),
];

const panels = (): Command[] =>
  DOCK_TABS.map(({ id, title }) => ({
    id: `panel ${id}`,
    title,
    detail: 'Panel',
    icon: id === 'trace' ? Send : PanelBottom,
    run: () => useApp.getState().setDock({ open: true, tab: id }),
  }));
