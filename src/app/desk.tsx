import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Diagram } from '../diagram/diagram';
import { Inspector } from '../panels/inspector';
import { useApp } from '../store';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { useMedia } from '../ui/use-media';
import { Contents } from './contents';
import { Dock } from './dock';
import { EmptyPart } from './empty-part';
import { LessonColumn, useTaught } from './teaching/taught';

/** Below this, in px, the outline starts folded, so that the canvas keeps its room. */
const ROOM_FOR_OUTLINE = '(min-width: 1024px)';
/** Below this the inspector lies over the canvas, and only while something is selected. */
const ROOM_FOR_INSPECTOR = '(min-width: 1100px)';

/** Width of the inspector, in px: `w-72`. */
const INSPECTOR = 288;

/** A button that lies on the canvas. */
const PLATE = 'border border-line bg-surface shadow-rest';

/** Outline, canvas, inspector and dock, and what is taught with them: the workspace of a screen with room for it. */
export function Desk() {
  const taught = useTaught();
  return (
    <div className="flex min-h-0 grow">
      {taught && (
        <aside aria-label="Lesson" className="flex w-80 flex-none flex-col border-r border-line bg-surface">
          <LessonColumn />
        </aside>
      )}
      {/* Who is taught something begins with all the room for the design. */}
      <Workspace key={taught} taught={taught} />
    </div>
  );
}

function Workspace({ taught }: { readonly taught: ReturnType<typeof useTaught> }) {
  const hasRoom = useMedia(ROOM_FOR_OUTLINE) && !taught;
  const [folded, setFolded] = useState<boolean>();
  const outline = folded === undefined ? hasRoom : !folded;
  const inspector = useInspector(taught !== 'tour');
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      <div className="relative flex min-h-0 grow">
        {outline && <Contents />}
        <main className="relative min-w-0 grow">
          <Diagram covered={inspector.open && inspector.floats ? INSPECTOR : 0} />
          <EmptyPart />
          <div className="absolute top-2 left-2">
            <IconButton
              label={outline ? 'Fold the outline' : 'Unfold the outline'}
              icon={outline ? PanelLeftClose : PanelLeftOpen}
              onClick={() => setFolded(outline)}
              className={PLATE}
            />
          </div>
          <div
            className={classNames('absolute top-2', inspector.open && inspector.floats ? 'right-[296px]' : 'right-2')}
          >
            <IconButton
              label={inspector.open ? 'Fold the inspector' : 'Unfold the inspector'}
              icon={inspector.open ? PanelRightClose : PanelRightOpen}
              onClick={inspector.toggle}
              className={PLATE}
            />
          </div>
        </main>
        {inspector.open && (
          <div
            className={classNames(
              'w-72 shrink-0 overflow-y-auto border-l border-line bg-surface',
              inspector.floats && 'absolute inset-y-0 right-0 z-10 shadow-raised',
            )}
          >
            <Inspector />
          </div>
        )}
      </div>
      <Dock />
    </div>
  );
}

/** On a small screen folding and unfolding hold until something else is selected. @param first whether it is open at first */
function useInspector(first: boolean) {
  const floats = !useMedia(ROOM_FOR_INSPECTOR);
  const selection = useApp((state) => state.selection);
  const [beside, setBeside] = useState(first);
  const [chosen, setChosen] = useState<{ readonly selection: string | undefined; readonly open: boolean }>();
  const over = chosen && chosen.selection === selection ? chosen.open : selection !== undefined;
  const open = floats ? over : beside;
  const toggle = () => (floats ? setChosen({ selection, open: !open }) : setBeside(!open));
  const asked = useApp((state) => state.nodesAskedOf !== undefined || state.assumptionsAsked);
  useEffect(() => {
    if (!asked) return;
    setBeside(true);
    setChosen({ selection, open: true });
  }, [asked, selection]);
  return { open, floats, toggle };
}
