import { classNames } from './class-names';

export type BarTone = 'node' | 'podsInUse' | 'podsIdle' | 'other' | 'reserved' | 'free' | 'violet' | 'violetIdle';

/** Fill of each part, for the bar and for the swatch that explains it. */
const FILLS: Readonly<Record<BarTone, string>> = {
  node: 'bg-blue',
  podsInUse: 'bg-blue-f',
  podsIdle: 'bg-blue-i',
  other: 'bg-blue-l',
  reserved: 'bg-line2',
  free: 'bg-sunk',
  violet: 'bg-violet-f',
  violetIdle: 'bg-violet-i',
};

export const Swatch = ({ tone }: { readonly tone: BarTone }) => (
  <span
    aria-hidden
    className={classNames('inline-block size-[9px] flex-none rounded-xs ring-1 ring-line2', FILLS[tone])}
  />
);

interface BarProps {
  /** What the bar shows, in words and numbers. */
  readonly label: string;
  readonly parts: readonly { readonly tone: BarTone; readonly size: number }[];
  readonly total: number;
  /** More is wanted than there is: a cap at the end. */
  readonly overflow?: boolean;
}

/** Amounts as lengths: one unit is one address, and no part that exists vanishes. */
export const Bar = ({ label, parts, total, overflow = false }: BarProps) => (
  <div
    role="img"
    aria-label={label}
    className="relative flex h-3.5 overflow-hidden rounded bg-sunk ring-1 ring-line2 ring-inset"
  >
    {parts
      .filter(({ size }) => size > 0)
      .map(({ tone, size }) => (
        <span
          key={tone}
          className={classNames('h-full min-w-[2px]', FILLS[tone], tone === 'free' && 'opacity-0')}
          style={{ flexGrow: size / total, flexBasis: 0 }}
        />
      ))}
    {overflow && <span className="absolute inset-y-0 right-0 w-[5px] bg-bad" />}
  </div>
);
