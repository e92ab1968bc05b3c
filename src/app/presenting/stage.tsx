import { useEffect, useRef } from 'react';
import { Diagram } from '../../diagram/diagram';
import { type Staged, selectStep, useApp } from '../../store';
import { useMedia } from '../../ui/use-media';
import { Dock } from '../dock';
import { Notices } from '../notices';
import { Overlays } from '../overlays';
import { Black } from './black';
import { perform } from './deeds';
import { Foot } from './foot';
import { onEscaped } from './full-screen';
import { Head } from './head';
import { Laser } from './laser';
import { startLeading } from './notes/leading';
import { OutcomeLine } from './outcome-line';
import { PanelOf } from './panel';
import './stage.css';
import { usePacketRuns } from './use-packet-runs';
import { usePresses } from './use-presses';
import { useStageKeys } from './use-stage-keys';
import { Words } from './words';

/** The design for the back row: the words of the step, the diagram, and nothing of the workspace around them. */
export function Stage() {
  const staged = useApp((state) => state.staged);
  const hasWords = useApp(selectStep) !== undefined;
  const root = useRef<HTMLDivElement>(null);
  useStageKeys();
  usePresses(root);
  usePacketRuns();
  useEffect(startLeading, []);
  useEffect(() => onEscaped(() => perform('leave')), []);
  useEffect(() => root.current?.focus(), []);
  if (!staged) return null;
  return (
    <div ref={root} tabIndex={-1} className="stage focus:outline-none" data-laser={staged.laser || undefined}>
      <Head staged={staged} />
      <div className="stage-messages">
        <Notices />
      </div>
      <main className="stage-main" data-has-words={hasWords || undefined}>
        {hasWords && <Words />}
        <Design staged={staged} />
      </main>
      <Foot />
      {staged.panel && <PanelOf key={staged.panel} panel={staged.panel} />}
      {staged.laser && <Laser />}
      {staged.black && <Black />}
      <Overlays />
    </div>
  );
}

/** Where the screen is so large that what was made for near by is grown further. */
const LARGE = '(min-width: 1700px) and (min-height: 900px)';
/** Of what is open beside the design, in px: its width as the style sheet has it, grown. */
const PANEL = { large: 576, small: 429 };

/** What is edited stays in sight beside its fields. */
function useCovered({ panel }: Staged): number {
  const isLarge = useMedia(LARGE);
  if (panel !== 'edit') return 0;
  return isLarge ? PANEL.large : PANEL.small;
}

function Design({ staged }: { readonly staged: Staged }) {
  return (
    <div className="stage-design">
      <div className="relative min-h-0 grow">
        <Diagram covered={useCovered(staged)} />
      </div>
      <OutcomeLine />
      {staged.details && (
        <div className="stage-details" data-keeps-focus>
          <Dock />
        </div>
      )}
    </div>
  );
}
