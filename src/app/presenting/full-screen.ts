/** The end of the full screen that is our own doing, or that of a window which opens over it. */
let expected = false;

/** Whether there is such a thing: phones and pages within pages often have none. */
export const hasFullScreen = (): boolean => document.fullscreenEnabled === true;

/** Asks for the full screen; a browser that refuses shows the stage in its window. @returns whether it was given */
export async function enterFullScreen(): Promise<boolean> {
  expected = false;
  if (!hasFullScreen()) return false;
  return document.documentElement.requestFullscreen().then(
    () => true,
    () => false,
  );
}

export function endFullScreen(): void {
  expected = true;
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** Browsers end the full screen when a window opens over it. */
export function expectEnd(): void {
  expected = true;
}

/** Escape in full screen reaches no page: that it ended is all there is to see of it. @returns what stops it */
export function onEscaped(leave: () => void): () => void {
  const hear = () => {
    if (!document.fullscreenElement && !expected) leave();
  };
  document.addEventListener('fullscreenchange', hear);
  return () => document.removeEventListener('fullscreenchange', hear);
}
