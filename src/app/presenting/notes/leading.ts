import { useApp } from '../../../store';
import { goTo, perform } from '../deeds';
import { stageId } from '../present';
import { openLine } from './line';
import type { Shown } from './protocol';
import { shownOf } from './shown';
import { NOTICE, openNotes } from './window';

/** Lets the presenter's window, if there is one, follow the stage and lead it. @returns what ends that */
export function startLeading(): () => void {
  const { notify, dismiss } = useApp.getState();
  let told: string | undefined;
  const tell = (shown: Shown) => {
    told = JSON.stringify(shown);
    line.send({ from: 'stage', says: 'shown', shown });
  };
  const line = openLine('stage', stageId(), {
    onMessage(message) {
      if (message.says === 'ask') tell(shownOf(useApp.getState()));
      else if (message.says === 'do') perform(message.deed);
      else if (message.says === 'go') goTo(message.at);
    },
    onOther(other) {
      if (other === 'there') dismiss(NOTICE);
      else if (other === 'gone') notify(LOST);
      else notify(OTHER_VERSION);
    },
  });
  const stop = useApp.subscribe((state) => {
    const shown = shownOf(state);
    if (state.staged && JSON.stringify(shown) !== told) tell(shown);
  });
  tell(shownOf(useApp.getState()));
  return () => {
    stop();
    line.close();
    dismiss(NOTICE);
  };
}

const LOST = {
  id: NOTICE,
  severity: 'info',
  says: 'The presenter window was closed.',
  action: { label: 'Open it again', run: openNotes },
} as const;

const OTHER_VERSION = {
  id: NOTICE,
  severity: 'warning',
  says: 'The presenter window shows another version of the app. Close it and open it again.',
} as const;
