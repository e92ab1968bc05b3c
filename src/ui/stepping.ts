/** Waited after a step that nothing is held down for: the mouse wheel, or a command of assistive technology. */
const PAUSE_MS = 600;

/**
 * Steps of a number, put into force as one: when the key or mouse button that makes them is let go, else after a pause.
 * Whoever holds an arrow key down means one change, not one for each repeat.
 */
export function createStepping() {
  let pending: (() => void) | undefined;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function release(): void {
    const commit = pending;
    drop();
    commit?.();
  }

  function drop(): void {
    clearTimeout(timer);
    pending = undefined;
    held = false;
  }

  return {
    hold: (): void => {
      held = true;
    },
    release,
    /** @param commit puts the number into force that the steps have led to so far */
    step: (commit: () => void): void => {
      clearTimeout(timer);
      pending = commit;
      if (!held) timer = setTimeout(release, PAUSE_MS);
    },
    /** Forgets the steps: something else has become of the number. */
    drop,
  };
}
