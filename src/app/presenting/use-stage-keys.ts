import { useLayoutEffect } from 'react';
import { perform } from './deeds';
import { focusOf } from './focus-of';
import { deedOf, isOfWorkspace } from './keys';

/** The keys of the stage, heard before what stands on it hears them: the packet, for one, listens to some of them too. */
export function useStageKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const focus = focusOf(event.target);
      // A note that is open closes first; the browser sees to that.
      const closesNote = event.key === 'Escape' && document.querySelector(':popover-open') !== null;
      const deed = closesNote ? undefined : deedOf(event, focus);
      if (deed || isOfWorkspace(event, focus)) event.stopImmediatePropagation();
      if (!deed) return;
      event.preventDefault();
      perform(deed);
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
