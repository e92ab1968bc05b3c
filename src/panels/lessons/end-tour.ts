import { stopTour } from '../../store/touring';

/** Ends the tour; the focus goes on to the design, since the button went with the tour. */
export function endTour(): void {
  stopTour();
  // The workspace has its panels again with the next frame.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-focus-home]')?.focus();
  });
}
