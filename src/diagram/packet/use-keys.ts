import { useEffect } from 'react';
import { stepHop, togglePlay } from '../../store/playback';

/** Where keys are for writing or pressing, and none of them is for the packet. */
const TAKEN = 'input, textarea, select, button, a, [role=treeitem], [role=separator]';

/**
 * Keys for the packet while the focus is on the canvas: Space plays and pauses, arrows step. A part of the diagram keeps
 * the keys that it uses itself: Space and Enter where it is not selected, arrows, which move it, where it is.
 */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (!(target instanceof Element) || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      const region = target.closest('.topology');
      if (!region || target.closest(TAKEN)) return;
      const part = target.closest('.react-flow__node');
      const selected = part?.classList.contains('selected') ?? false;
      const done = key === ' ' ? (!part || selected) && togglePlay() : (!part || !selected) && stepHop(STEPS[key] ?? 0);
      if (done) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
