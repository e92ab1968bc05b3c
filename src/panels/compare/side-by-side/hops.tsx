import type { Leg, LegLine, Stop, StopSide } from '../../../engine/compare';
import { classNames, Mark, Mono } from '../../../ui';
import { spaceHue } from '../../address';
import { TableRow } from '../table-row';
import { GroupHead } from './group-head';
import type { ShownVariant } from './use-shown-variants';
import { Blank, VariantCell } from './variant-cell';

interface HopsProps {
  readonly leg: Leg;
  readonly columns: readonly ShownVariant[];
  readonly at: readonly number[];
  /** Of a column in which no packet was followed, or not yet: what is said of it. */
  readonly unknown: readonly (string | undefined)[];
}

/** One walk in every variant: the places that play one part in one line, with the packet as it leaves them. */
export const Hops = ({ leg: { name, lines }, ...rest }: HopsProps) => (
  <tbody className="max-sm:block">
    <GroupHead title={name} columns={rest.columns.length} />
    {lines.map((line, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a place may come twice, and lines never change places
      <Line key={n} line={line} {...rest} />
    ))}
  </tbody>
);

interface LineProps extends Omit<HopsProps, 'leg'> {
  readonly line: LegLine;
}

const Line = ({ line: { place, stops }, columns, at, unknown }: LineProps) => (
  <TableRow title={place}>
    {columns.map((column, n) => {
      const stop = stops[at[n] ?? -1];
      const isThere = stops[at[0] ?? -1] !== undefined;
      const differs = n > 0 && unknown[n] === undefined && (stop ? stop.differs : isThere);
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, whatever is chosen for it
        <VariantCell key={n} of={column.title} isFirst={n === 0} differs={differs}>
          {stop ? <AtPlace stop={stop} place={place} /> : <Blank word={unknown[n] ?? 'does not come by'} />}
        </VariantCell>
      );
    })}
  </TableRow>
);

const AtPlace = ({ stop: { place, sides, end }, place: usual }: { readonly stop: Stop; readonly place: string }) => (
  <div className="flex min-w-0 flex-col">
    {place !== usual && <span className="text-meta text-ink2">{place}</span>}
    <span className="flex flex-wrap items-baseline gap-x-1">
      {sides.map((side, n) => (
        <Side key={side.side} side={side} isFirst={n === 0} />
      ))}
    </span>
    {end && <Mark tone={end.failed ? 'bad' : 'good'} word={end.word} showWord />}
  </div>
);

/** An address that is rewritten there: what it was is struck through, and what it became stands out. */
const Side = ({ side: { was, is, space }, isFirst }: { readonly side: StopSide; readonly isFirst: boolean }) => (
  <>
    {!isFirst && (
      <>
        <span aria-hidden className="text-ink3">
          ›
        </span>
        <span className="sr-only">to</span>
      </>
    )}
    {was !== undefined && (
      <>
        <Mono was>{was}</Mono>
        <span className="sr-only">becomes</span>
      </>
    )}
    <span className={classNames(was !== undefined && 'border-b-2 border-ink font-semibold')}>
      <Mono hue={space ? spaceHue[space] : 'ink'}>{is}</Mono>
    </span>
  </>
);
