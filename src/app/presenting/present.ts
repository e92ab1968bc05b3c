import { type Staged, useApp } from '../../store';
import { followFrom } from '../../store/touring';
import { browser } from '../browser';
import { endFullScreen, enterFullScreen } from './full-screen';
import { STAGE_KEY } from './stage-key';

const AT_FIRST: Staged = { light: 'dim', whole: false, laser: false, black: false, details: false };

/** Where a show begins, and whoever ends it goes on: beside the tour, else in the menu. */
const BEGINNINGS = ['[data-present]', '[aria-label="Designs"]'];

let id: string | undefined;

/** Of the stage of this window, by which the presenter's finds it. */
export function stageId(): string {
  id ??= browser.tab?.getItem(STAGE_KEY) ?? browser.newId();
  return id;
}

/** Puts the design on the stage, with its tour if it has one. To be called as a button or key is pressed: only then is there a full screen. */
export function present(): void {
  void enterFullScreen();
  begin();
}

/** Goes on after a reload, in the window: no browser gives the full screen unasked. */
export function resume(): void {
  if (!useApp.getState().staged) begin();
}

function begin(): void {
  const { lessons, touring, stepAsked } = useApp.getState();
  if (lessons.tour && !touring) followFrom(stepAsked);
  keep(stageId());
  useApp.setState({ staged: AT_FIRST });
}

export function leave(): void {
  endFullScreen();
  keep(undefined);
  useApp.setState({ staged: undefined });
  // The workspace is back with the next frame.
  requestAnimationFrame(() => {
    const buttons = BEGINNINGS.map((beginning) => document.querySelector<HTMLElement>(beginning));
    buttons.find((button) => button)?.focus();
  });
}

/** Changes what the stage shows. */
export const stage = (change: Partial<Staged>): void =>
  useApp.setState(({ staged }) => ({ staged: staged && { ...staged, ...change } }));

function keep(stage: string | undefined): void {
  try {
    if (stage === undefined) sessionStorage.removeItem(STAGE_KEY);
    else sessionStorage.setItem(STAGE_KEY, stage);
  } catch {
    // Storage can be forbidden; then a reload ends the show.
  }
}
