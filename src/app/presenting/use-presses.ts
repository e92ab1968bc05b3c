import { type RefObject, useEffect } from 'react';
import { useApp } from '../../store';
import { DETAILS } from './deeds';
import { stage } from './present';

/** Where a press is the beginning of more to do in the same place. */
const GOES_ON_HERE = '[data-keeps-focus], [popover], dialog';

/**
 * What follows a press anywhere on the stage: a tab of the dock that it asks for opens, and whoever pressed with the
 * pointer goes on by key on the stage, not on what was pressed.
 */
export function usePresses(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    const onClick = ({ detail, target }: MouseEvent) => {
      const { dock, touring } = useApp.getState();
      const staysHere = detail === 0 || (target instanceof Element && target.closest(GOES_ON_HERE) !== null);
      setTimeout(() => {
        const now = useApp.getState();
        // A step brings a tab of its own along, which shows once somebody asks for it.
        if (now.dock !== dock && now.dock.open && now.touring === touring) stage(DETAILS);
        if (!staysHere) element?.focus();
      });
    };
    element?.addEventListener('click', onClick, { capture: true });
    return () => element?.removeEventListener('click', onClick, { capture: true });
  }, [root]);
}
