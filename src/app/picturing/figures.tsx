import type { Size } from '../../layout';
import { Working } from '../../panels/working';
import { Mark } from '../../ui/mark';
import { number } from '../../words';
import { kilobytes } from '../exporting/kilobytes';
import type { Choice } from './choice';
import type { Drawn } from './use-drawn';

interface FiguresProps {
  /** Of the drawing. */
  readonly size: Size;
  readonly choice: Choice;
  /** Of a PNG, as it can be drawn. */
  readonly scale: number;
  readonly file: Drawn;
}

/** How large the picture is, and what is in its file. */
export function Figures({ size: { width, height }, choice: { format, scale: asked }, scale, file }: FiguresProps) {
  const drawn = (length: number) => number(Math.round(format === 'png' ? length * scale : length));
  return (
    <div className="flex min-h-8 flex-none flex-col text-ink2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-ink">
          {drawn(width)} × {drawn(height)} px
        </span>
        {file instanceof Blob && <span>{kilobytes(file.size)}</span>}
        <Working busy={file === undefined} />
        {format === 'png' && scale < asked && <span>{scale}×, for browsers draw no larger picture.</span>}
      </p>
      {file === 'too-large' ? (
        <p role="alert">
          <Mark tone="bad" word="Problem:" /> This browser cannot draw so large a picture. Choose a smaller size, or
          SVG.
        </p>
      ) : (
        <p>The whole design is in the file: dropped on this page, the picture opens it.</p>
      )}
    </div>
  );
}
