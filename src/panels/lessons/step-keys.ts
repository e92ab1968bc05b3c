import { useEffect } from 'react';
import { useApp } from '../../store';
import { goToStep } from '../../store/touring';

/** Clickers send the page keys. */
const BY: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 };

/** Where arrows are for moving about in something. */
const OWN = 'input, textarea, select, [role=tree], [role=tablist], [role=separator], [role=grid], .react-flow__node';

/** Back and next by key, wherever no other use is made of it. @param covered something lies over the tour, and has the keys */
export function useStepKeys(covered: boolean): void {
  useEffect(() => {
    if (covered) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      const by = BY[key];
      const { touring } = useApp.getState();
      if (by === undefined || !touring || event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return;
      if (document.querySelector('dialog[open]') || (target instanceof Element && target.closest(OWN))) return;
      event.preventDefault();
      goToStep(touring.at + by);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [covered]);
}
