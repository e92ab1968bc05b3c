import { Panel } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { type Landing, landingOf } from '../../store/dropping';
import { partOf } from '../dragging';
import './carrying.css';

interface Pointed {
  /** The part of the diagram under the pointer; unset over the ground. */
  readonly part: string | undefined;
  readonly landing: Landing;
  /** In px from the corner of the canvas. */
  readonly x: number;
  readonly y: number;
  /** Whether there is more room to the left. */
  readonly flips: boolean;
}

/** While something is dragged over the design: where it would come to stand, or why it cannot. */
export default function Carrying() {
  const hint = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  useDropping(hint, setPointed);
  useLight(hint, pointed);
  return (
    <>
      <Panel position="top-center" className="hidden">
        <div ref={hint} />
      </Panel>
      {pointed && <Words pointed={pointed} />}
    </>
  );
}

const Words = ({ pointed: { landing, x, y, flips } }: { readonly pointed: Pointed }) => (
  <p
    aria-hidden
    data-refused={!landing.ok || undefined}
    className="pointer-events-none absolute z-[6] w-max max-w-[260px] rounded-md border border-ink bg-ink px-2 py-1 text-label text-on-ink shadow-raised data-[refused]:border-bad-l data-[refused]:bg-bad-t data-[refused]:text-bad"
    style={{ left: x, top: y, transform: `translate(${flips ? 'calc(-100% - 14px)' : '14px'}, 14px)` }}
  >
    {landing.says}
  </p>
);

type Inside = React.RefObject<HTMLElement | null>;

const ground = (inside: Inside) => inside.current?.closest<HTMLElement>('.topology');

function useDropping(inside: Inside, onPoint: (pointed: Pointed | undefined) => void): void {
  useEffect(() => {
    const canvas = ground(inside);
    if (!canvas) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    let known: Pointed | undefined;
    const over = (event: DragEvent) => {
      const part = partOf(event.target);
      const landing = known && known.part === part ? known.landing : landingOf(part);
      if (event.dataTransfer) event.dataTransfer.dropEffect = landing.ok ? 'copy' : 'none';
      const { left, top, width } = canvas.getBoundingClientRect();
      const { clientX, clientY } = event;
      known = { part, landing, x: clientX - left, y: clientY - top, flips: clientX - left > width / 2 };
      onPoint(known);
    };
    const forget = () => {
      known = undefined;
      onPoint(undefined);
    };
    canvas.addEventListener('dragenter', over, { signal });
    canvas.addEventListener('dragover', over, { signal });
    canvas.addEventListener('dragleave', ({ relatedTarget }) => !within(canvas, relatedTarget) && forget(), { signal });
    canvas.addEventListener('drop', forget, { signal });
    return () => listeners.abort();
  }, [inside, onPoint]);
}

/** The part of the design that would take what is carried stands out. */
function useLight(inside: Inside, pointed: Pointed | undefined): void {
  const lit = pointed?.landing.ok ? (pointed.landing.into ?? pointed.part) : pointed?.part;
  const state = pointed?.landing.ok ? 'taken' : 'refused';
  useEffect(() => {
    const part = lit === undefined ? undefined : partElement(ground(inside), lit);
    if (part) part.dataset.drop = state;
    return () => {
      if (part) delete part.dataset.drop;
    };
  }, [inside, lit, state]);
}

const partElement = (canvas: HTMLElement | null | undefined, id: string) =>
  canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? undefined;

const within = (canvas: HTMLElement, other: EventTarget | null): boolean =>
  other instanceof Node && canvas.contains(other);
