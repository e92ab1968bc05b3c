import { useSyncExternalStore } from 'react';

/** What the start page was asked for: the designs that are kept, something to begin a new one with, or tours and labs. */
export type StartAim = 'all' | 'new' | 'learn';

let shown: StartAim | undefined;
let opener: HTMLElement | undefined;
const listeners = new Set<() => void>();

function set(aim: StartAim | undefined): void {
  shown = aim;
  for (const hear of listeners) hear();
}

/** Lays the start page over the workspace. */
export function showStart(aim: StartAim): void {
  if (!shown && document.activeElement instanceof HTMLElement) opener = document.activeElement;
  set(aim);
}

/** Back to the design, and to where one was in it. */
export const leaveStart = (): void => leaveTo(() => opener);

/** To the lesson that was chosen; where its part is still loading, it takes the focus when it is here. */
export const leaveStartForLesson = (): void =>
  leaveTo(() => document.querySelector<HTMLElement>('[data-lesson-title]'));

function leaveTo(place: () => HTMLElement | null | undefined): void {
  set(undefined);
  // What lies under the page takes no focus before the page is gone.
  setTimeout(() => {
    const to = place();
    if (to?.isConnected) to.focus({ preventScroll: true });
  });
}

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear);
  return () => listeners.delete(hear);
};

export const useStart = (): StartAim | undefined => useSyncExternalStore(subscribe, () => shown);
