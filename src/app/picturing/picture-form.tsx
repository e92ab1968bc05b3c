import { useMemo, useState } from 'react';
import { partOnScreen } from '../../diagram/part-on-screen';
import { plan } from '../../engine';
import { groundOf, renderSvg, type Theme } from '../../export/svg';
import { layoutOf } from '../../layout';
import type { Envelope } from '../../model';
import { useHeldBack } from '../../panels/held-back';
import { fileNameOf } from '../../share/file';
import { svgMetadata } from '../../share/picture';
import { useApp } from '../../store';
import { type Choice, optionsOf, partsFor, type Shown } from './choice';
import { Figures } from './figures';
import { Options } from './options';
import { scaleFor, sizeOf } from './scale';
import { TakePicture } from './take-picture';
import { useDrawn } from './use-drawn';
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
  const heldBack = useHeldBack();
  const selection = useApp((state) => state.selection);
  const [view] = useState(partOnScreen);
  const shown: Shown = useMemo(
    () => ({ boxes: layoutOf(planned, layout ?? {}, collapsed), selection, view }),
    [planned, layout, collapsed, selection, view],
  );
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const { svg, still } = useMemo(() => {
    const input = { plan: planned, ...(layout && { layout }), ...(heldBack !== undefined && { heldBack }) };
    const options = { ...optionsOf(choice, shown), collapsed };
    const whole = { ...options, metadata: svgMetadata(envelope) };
    return {
      svg: renderSvg({ ...input, ...(link !== undefined && { link }) }, whole),
      // A PNG has nothing that can be pressed.
      still: renderSvg(input, options),
    };
  }, [planned, layout, link, heldBack, choice, shown, collapsed, envelope]);
  const isSvg = choice.format === 'svg';
  const drawing = useMemo(() => new Blob([isSvg ? svg : still], { type: 'image/svg+xml' }), [isSvg, svg, still]);
  const url = useUrl(drawing);
  const size = sizeOf(still);
  const scale = scaleFor(size, choice.scale);
  const png = useDrawn(still, scale, envelope);
  const file = isSvg ? drawing : png;
  return (
    <section aria-label="Picture" className="flex min-h-0 min-w-0 grow flex-col">
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-4 py-3">
        <div className="flex min-h-40 grow basis-0 items-center justify-center rounded-lg border border-line2 bg-sunk p-2">
          {url && (
            <img
              src={url}
              alt={`${design.name || 'The design'}, as it will be drawn`}
              className="max-h-full max-w-full object-contain shadow-rest outline-1 outline-line2"
              style={{ background: choice.transparent ? squares(choice.theme) : undefined }}
            />
          )}
        </div>
        <Options choice={choice} parts={partsFor(shown)} onChange={setChoice} />
        <Figures size={size} choice={choice} scale={scale} file={file} />
      </div>
      <TakePicture
        name={fileNameOf(design.name, choice.format)}
        file={file instanceof Blob ? file : undefined}
        png={png}
      />
    </section>
  );
}

/** Where nothing is drawn, as image editors show it, in the shades on which the picture’s own colours can be read. */
function squares(theme: Theme): string {
  const ground = groundOf(theme);
  return `repeating-conic-gradient(${ground} 0 25%, color-mix(in srgb, ${ground}, gray 16%) 0 50%) 0 0 / 16px 16px`;
}

const firstChoice = (): Choice => ({
  part: 'all',
  theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  transparent: false,
  format: 'png',
  scale: 2,
});
