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
export function leaveStart(): void {
  set(undefined);
  // What lies under the page takes no focus before the page is gone.
  setTimeout(() => opener?.isConnected && opener.focus());
}

/** To the lesson that was chosen, whose title takes the focus once it is seen. */
export const leaveStartForLesson = (): void => set(undefined);

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear);
  return () => listeners.delete(hear);
};

export const useStart = (): StartAim | undefined => useSyncExternalStore(subscribe, () => shown);
