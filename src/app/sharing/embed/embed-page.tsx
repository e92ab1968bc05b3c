import { ExternalLink, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Diagram } from '../../../diagram/diagram';
import { Inspector } from '../../../panels/inspector';
import { withOptions } from '../../../share/link-options';
import { useApp } from '../../../store';
import { IconButton } from '../../../ui/icon-button';
import { useMedia } from '../../../ui/use-media';
import { Dock } from '../../dock';
import { Notices } from '../../notices';
import { pageOptions } from '../../page-options';
import { startTelling } from './messages';
import { embedFailure } from './open';

/** Below this, in px, what is known of the selected thing would cover the diagram. */
const ROOM_FOR_INSPECTOR = '(min-width: 700px)';
/** Of the inspector, in px: `w-72`. */
const INSPECTOR = 288;

/** The diagram in the page of somebody else, under a slim bar, and what its link asks for besides. */
export default function EmbedPage() {
  const failure = embedFailure();
  const canvas = useRef<HTMLElement>(null);
  useEffect(
    () => (failure === undefined ? startTelling(() => innerHeight - (canvas.current?.clientHeight ?? 0)) : undefined),
    [failure],
  );
  const dock = useApp((state) => state.dock.open) || pageOptions().tab !== undefined;
  const open = useInspectorOpen();
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <Bar />
      <Notices />
      {failure !== undefined && (
        <main className="m-auto max-w-prose p-4">
          <p className="text-label">{failure}</p>
        </main>
      )}
      {failure === undefined && (
        <>
          <main ref={canvas} className="relative min-h-0 grow">
            <Diagram covered={open ? INSPECTOR : 0} />
            {open && <Details />}
          </main>
          {dock && <Dock />}
        </>
      )}
    </div>
  );
}

function useInspectorOpen(): boolean {
  const roomy = useMedia(ROOM_FOR_INSPECTOR);
  const selected = useApp((state) => state.selection !== undefined);
  return roomy && selected && pageOptions().panels !== 'off';
}

const Details = () => (
  <div className="absolute inset-y-0 right-0 z-10 w-72 overflow-y-auto border-l border-line bg-surface shadow-raised">
    <div className="sticky top-0 z-20 flex h-0 justify-end pr-1">
      <IconButton
        label="Close the inspector"
        icon={X}
        onClick={() => useApp.getState().select(undefined)}
        className="mt-1 bg-surface"
      />
    </div>
    <Inspector />
  </div>
);

/** What is shown, and the way to all that can be done with it. */
function Bar() {
  const name = useApp((state) => state.document.name);
  const whole = new URL(withOptions(location.hash, {}), location.href).href;
  return (
    <header className="flex h-9 flex-none items-center gap-2 border-b border-line bg-surface px-2.5 max-sm:h-12">
      <h1 className="min-w-0 grow truncate text-label font-semibold" title={name}>
        {embedFailure() === undefined ? name || 'Untitled design' : 'AKS Network Simulator'}
      </h1>
      <a
        href={whole}
        target="_blank"
        rel="noopener noreferrer"
        className="inline-flex h-[26px] flex-none items-center gap-1.5 rounded-lg border border-line2 px-2.5 font-medium hover:bg-sunk max-sm:h-11"
      >
        <ExternalLink aria-hidden size={14} strokeWidth={1.75} />
        Open in the simulator
      </a>
    </header>
  );
}
