import { type Staged, selectTold, useApp } from '../../store';
import { stepHop, togglePlay } from '../../store/playback';
import { answer, goToStep, resetStep } from '../../store/touring';
import { endFullScreen, enterFullScreen } from './full-screen';
import type { Deed } from './keys';
import { openNotes } from './notes/window';
import { leave, stage } from './present';

/** Does what a key, a button or the presenter's window asks for. */
export const perform = (deed: Deed): void => DEEDS[deed]();

/** Goes to a step, whatever was on the screen. */
export function goTo(at: number): void {
  stage({ black: false, whole: false, panel: undefined, details: false });
  goToStep(at);
}

/** The dock, alone: there is room for one more thing beside the words. */
export const DETAILS: Partial<Staged> = { details: true, panel: undefined };

const staged = (): Staged | undefined => useApp.getState().staged;
const toggle = (part: 'laser' | 'black' | 'whole') => () => stage({ [part]: !staged()?.[part] });
const zoom = (by: 'in' | 'out' | 'fit') => () => stage({ zoom: { by } });
const open = (panel: NonNullable<Staged['panel']>) => () =>
  stage({ panel: staged()?.panel === panel ? undefined : panel, details: false });

const DEEDS: Readonly<Record<Deed, () => void>> = {
  next() {
    const { touring } = useApp.getState();
    if (!selectTold(useApp.getState())) reveal();
    else if (touring) goTo(touring.at + 1);
  },
  back() {
    const { touring } = useApp.getState();
    if (touring) goTo(touring.at - 1);
  },
  first: () => goTo(0),
  last: () => goTo((useApp.getState().touring?.tour.steps.length ?? 0) - 1),
  reveal,
  reset: resetStep,
  play: () => void togglePlay(),
  'hop-on': () => void stepHop(1),
  'hop-back': () => void stepHop(-1),
  spotlight: () => stage({ light: staged()?.light === 'off' ? 'dim' : 'off' }),
  only: () => stage({ light: staged()?.light === 'only' ? 'dim' : 'only' }),
  laser: toggle('laser'),
  black: toggle('black'),
  whole: toggle('whole'),
  'zoom-in': zoom('in'),
  'zoom-out': zoom('out'),
  'zoom-fit': zoom('fit'),
  steps: () => useApp.getState().touring && open('steps')(),
  edit: open('edit'),
  details() {
    if (staged()?.details) return stage({ details: false });
    useApp.getState().setDock({ open: true });
    stage(DETAILS);
  },
  keys: open('keys'),
  notes: openNotes,
  'full-screen': () => void toggleFullScreen(),
  /** One thing after the other, the show last. */
  leave() {
    const { black, panel, details } = staged() ?? {};
    if (black) stage({ black: false });
    else if (panel) stage({ panel: undefined });
    else if (details) stage({ details: false });
    else leave();
  },
};

/** Whoever asks for it by a key hears why nothing happens. */
async function toggleFullScreen(): Promise<void> {
  const { notify, dismiss } = useApp.getState();
  dismiss(NOT_GIVEN.id);
  if (document.fullscreenElement) endFullScreen();
  else if (!(await enterFullScreen())) notify(NOT_GIVEN);
}

const NOT_GIVEN = {
  id: 'full-screen',
  severity: 'info',
  says: 'The browser gives no full screen here. Its own menu may have one; the show goes on in this window.',
} as const;

function reveal(): void {
  stage({ black: false });
  if (!selectTold(useApp.getState())) answer('');
}
