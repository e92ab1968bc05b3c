import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useState } from 'react';
import { Diagram } from '../diagram/diagram';
import { Inspector } from '../panels/inspector';
import { Outline } from '../panels/outline';
import { IconButton } from '../ui/icon-button';
import { Dock } from './dock';
import { useMedia } from './use-media';

/** Below this, in px, the outline starts folded, so that the canvas keeps its room. */
const ROOM_FOR_OUTLINE = '(min-width: 1024px)';

/** Outline, canvas, inspector and dock: the workspace of a screen with room for it. */
export function Desk() {
  const [outline, setOutline] = useState(useMedia(ROOM_FOR_OUTLINE));
  const [inspector, setInspector] = useState(true);
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex min-h-0 grow">
        {outline && (
          <nav aria-label="Contents" className="flex w-[216px] shrink-0 flex-col border-r border-line bg-surface">
            <Outline />
          </nav>
        )}
        <main className="relative min-w-0 grow">
          <Diagram />
          <div className="absolute top-2 left-2">
            <IconButton
              label={outline ? 'Fold the outline' : 'Unfold the outline'}
              icon={outline ? PanelLeftClose : PanelLeftOpen}
              onClick={() => setOutline(!outline)}
            />
          </div>
          <div className="absolute top-2 right-2">
            <IconButton
              label={inspector ? 'Fold the inspector' : 'Unfold the inspector'}
              icon={inspector ? PanelRightClose : PanelRightOpen}
              onClick={() => setInspector(!inspector)}
            />
          </div>
        </main>
        {inspector && (
          <div className="w-72 shrink-0 overflow-y-auto border-l border-line bg-surface">
            <Inspector />
          </div>
        )}
      </div>
      <Dock />
    </div>
  );
}
