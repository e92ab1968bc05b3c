import { useMemo, useState } from 'react';
import { partOnScreen } from '../../diagram/part-on-screen';
import { plan } from '../../engine';
import { groundOf, renderSvg } from '../../export/svg';
import { layoutOf } from '../../layout';
import type { Envelope } from '../../model';
import { svgMetadata } from '../../share/picture';
import { useApp } from '../../store';
import { number } from '../../words';
import { type Choice, optionsOf, partsFor, type Shown } from './choice';
import { Options } from './options';
import { scaleFor, sizeOf } from './scale';
import { TakePicture } from './take-picture';
import { useUrl } from './use-url';

interface PictureFormProps {
  /** What is drawn, and what the picture carries. */
  readonly envelope: Envelope;
  /** Leads back to the design. */
  readonly link: string | undefined;
}

/** A picture as it will be, and what is to be chosen of it. */
export default function PictureForm({ envelope, link }: PictureFormProps) {
  const { document: design, layout } = envelope;
  const planned = useMemo(() => plan(design), [design]);
  const collapsed = useApp((state) => state.collapsed);
  const selection = useApp((state) => state.selection);
  const [view] = useState(partOnScreen);
  const shown: Shown = useMemo(
    () => ({ boxes: layoutOf(planned, layout ?? {}, collapsed), selection, view }),
    [planned, layout, collapsed, selection, view],
  );
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const svg = useMemo(() => {
    const input = { plan: planned, ...(layout && { layout }), ...(link !== undefined && { link }) };
    return renderSvg(input, { ...optionsOf(choice, shown), collapsed, metadata: svgMetadata(envelope) });
  }, [planned, layout, link, choice, shown, collapsed, envelope]);
  const url = useUrl(svg, 'image/svg+xml');
  const size = sizeOf(svg);
  const scale = choice.format === 'png' ? scaleFor(size, choice.scale) : 1;
  return (
    <section aria-label="Picture" className="flex min-h-0 min-w-0 grow flex-col">
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-4 py-3">
        <div
          className="flex min-h-40 grow basis-0 items-center justify-center rounded-lg border border-line2 p-2"
          style={{ background: groundOf(choice.theme) }}
        >
          {url && (
            <img
              src={url}
              alt={`${design.name || 'The design'}, as it will be drawn`}
              className="max-h-full max-w-full object-contain"
            />
          )}
        </div>
        <Options choice={choice} parts={partsFor(shown)} onChange={setChoice} />
        <p className="text-ink2">
          {number(Math.round(size.width * scale))} × {number(Math.round(size.height * scale))} px
          {choice.format === 'png' && scale < choice.scale && `, for browsers draw no larger one: ${scale}×`}. The
          design is in the file: dropped on this page, the picture opens it.
        </p>
      </div>
      <TakePicture svg={svg} envelope={envelope} format={choice.format} scale={scale} />
    </section>
  );
}

const firstChoice = (): Choice => ({
  part: 'all',
  theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  transparent: false,
  format: 'png',
  scale: 2,
});
