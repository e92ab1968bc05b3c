import { toEnvelope, useApp } from '../../store';
import { withKeeping } from '../keeping';
import { reportOwnCopy } from '../reports';

/** Makes what is there to be looked at a design of one's own, as it is looked at now. */
export const editACopy = (): Promise<void> =>
  withKeeping('no copy was made', async ({ designs }) => {
    await designs.openNew({ envelope: toEnvelope(useApp.getState()), dropped: [] }, 'link', (kept) => {
      if (kept) reportOwnCopy();
    });
    useApp.getState().dismiss('view-only');
    toFocusHome();
  });

/** The button went with what it stood on. */
function toFocusHome(): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (lost) document.querySelector<HTMLElement>('[data-focus-home]')?.focus();
}
