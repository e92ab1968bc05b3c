import { useLayoutEffect } from 'react';
import { isTypedInto } from '../typing';
import { perform } from './deeds';
import { focusOf } from './focus-of';
import { deedOf, isOfWorkspace } from './keys';

/** A note that is open closes first, and what is typed and not in force yet is given up; browser and field see to that. */
const isEscapedFrom = (target: EventTarget | null): boolean =>
  document.querySelector(':popover-open') !== null ||
  (isTypedInto(target) && target instanceof Element && !target.matches('[data-settled]'));

/** The keys of the stage, heard before what stands on it hears them: the packet, for one, listens to some of them too. */
export function useStageKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const focus = focusOf(event.target);
      const deed = event.key === 'Escape' && isEscapedFrom(event.target) ? undefined : deedOf(event, focus);
      if (deed || isOfWorkspace(event, focus)) event.stopImmediatePropagation();
      if (!deed) return;
      event.preventDefault();
      perform(deed);
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
