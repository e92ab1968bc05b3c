import { type Fared, faresLike, type Walks } from '../../../engine/compare';
import { useApp } from '../../../store';
import { Mark } from '../../../ui';
import { Sources } from '../../sources';
import { tones } from '../../trace/tones';
import { TableRow } from '../table-row';
import { Hops } from './hops';
import type { ShownVariant } from './use-shown-variants';
import { Blank, blankWord, VariantCell } from './variant-cell';

interface FlowRowsProps {
  readonly title: string;
  readonly walks: Walks | undefined;
  readonly columns: readonly ShownVariant[];
  readonly at: readonly number[];
}

/** What becomes of one connection in every variant, and its hops where they are wanted. */
export function FlowRows({ title, walks, columns, at }: FlowRowsProps) {
  const hops = useApp((state) => state.compared.hops);
  const compare = useApp((state) => state.compare);
  const fared = at.map((place) => walks?.fared[place]);
  const [first] = fared;
  const unknown = fared.map((one, n) =>
    typeof one === 'object' ? undefined : blankWord(at[n], 'cannot be asked for'),
  );
  return (
    <>
      <tbody className="max-sm:block">
        <TableRow
          title={title}
          head={
            <>
              <span className="block font-semibold text-ink">{title}</span>
              <button
                type="button"
                aria-expanded={hops}
                onClick={() => compare({ hops: !hops })}
                className="rounded-sm text-left underline decoration-edge underline-offset-2 hover:decoration-ink max-sm:min-h-11"
              >
                {hops ? 'Hide the hops' : 'Show every hop'}
              </button>
            </>
          }
        >
          {columns.map((column, n) => (
            <VariantCell
              // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, whatever is chosen for it
              key={n}
              of={column.title}
              isFirst={n === 0}
              differs={n > 0 && fared[n] !== undefined && first !== undefined && !faresLike(fared[n], first)}
            >
              <Outcome fared={fared[n]} />
            </VariantCell>
          ))}
        </TableRow>
      </tbody>
      {hops && walks?.legs.map((leg) => <Hops key={leg.name} {...{ leg, columns, at, unknown }} />)}
    </>
  );
}

function Outcome({ fared }: { readonly fared: Fared | string | undefined }) {
  if (fared === undefined) return <Blank word="being worked out" />;
  if (typeof fared === 'string') return <span className="text-ink2">{fared}</span>;
  const { outcome, word, why, at, seen, way } = fared;
  return (
    <div className="min-w-0">
      <Mark tone={tones[outcome]} word={word} showWord />
      {seen !== undefined && <span className="block font-medium">{`${seen}.`}</span>}
      {at !== undefined && <span className="block text-ink2">Decided at {at}</span>}
      {why && (
        <>
          <span className="flex items-center gap-1">
            <code className="min-w-0 font-mono text-meta text-ink2 [overflow-wrap:anywhere]">{why.code}</code>
            <Sources about={why.code} facts={why.facts} />
          </span>
          <span className="block text-meta text-ink2">{why.what}</span>
        </>
      )}
      {way !== undefined && <span className="block text-meta text-ink3">{way}</span>}
    </div>
  );
}
