import { Presentation } from 'lucide-react';
import { labs } from '../../lessons';
import type { Lab } from '../../model';
import { LabPanel, Player } from '../../panels/lessons';
import { useApp } from '../../store';
import { Button } from '../../ui';
import { present } from '../presenting/present';
import { showStart, useStart } from '../start-shown';
import { builtInLab } from './built-in';
import { CopyStepLink } from './copy-step-link';
import { openLab } from './open-lesson';

/** Beside the design what is taught with it. */
export default function LessonColumn() {
  const touring = useApp((state) => state.touring);
  const { lab, labStart } = useApp((state) => state.lessons);
  const opened = useApp((state) => state.opened);
  const covered = useStart() !== undefined;
  if (touring) {
    return (
      <Player touring={touring} covered={covered}>
        <div className="flex flex-wrap gap-2">
          <Button icon={Presentation} onClick={present} data-present>
            Present
          </Button>
          <CopyStepLink />
        </div>
      </Player>
    );
  }
  if (!lab || !labStart) return null;
  const next = labAfter(lab);
  return (
    <LabPanel
      key={opened}
      lab={lab}
      labStart={labStart}
      covered={covered}
      onAllLabs={() => showStart('learn')}
      onNextLab={next && (() => void openLab(next))}
    />
  );
}

/** The next of the labs that come with the app; none after the last of them, and after a lab of somebody’s own. */
function labAfter(lab: Lab) {
  const own = builtInLab(lab);
  return own && labs[labs.indexOf(own) + 1];
}
