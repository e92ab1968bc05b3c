import { useApp } from '../../../store';
import { expectEnd } from '../full-screen';
import { stageId } from '../present';

/** What is said of the presenter's window takes the place of what was said before. */
export const NOTICE = 'presenter-window';
const FEATURES = 'popup,width=1040,height=760';

/** Opens the presenter's window, or brings it to the front. */
export function openNotes(): void {
  const { notify, dismiss } = useApp.getState();
  const id = stageId();
  const opened = window.open(`${location.pathname}${location.search}#&present=${id}`, `aksnet-notes-${id}`, FEATURES);
  if (opened) {
    expectEnd();
    opened.focus();
    dismiss(NOTICE);
  } else
    notify({
      id: NOTICE,
      severity: 'warning',
      says: 'The browser did not open the presenter window. Allow this page to open pop-ups, then try again.',
      action: { label: 'Try again', run: openNotes },
    });
}
