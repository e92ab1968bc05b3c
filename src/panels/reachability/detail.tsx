import { type Cell, type CellChange, changeWords, emptyWords, type Fare, fareFace } from '../../engine/reachability';
import { Mark } from '../../ui';
import { toneOf } from './tone';
import type { View } from './use-view';

interface DetailProps {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly cell: Cell;
}

/** All there is to say of a cell. */
export function Detail({ view, from, to, cell }: DetailProps) {
  const { heads, changeAt, reached } = view;
  const [sender, asked] = [heads[from], heads[to]];
  const change = changeAt(from, to);
  if (!sender || !asked) return null;
  return (
    <>
      <p className="sr-only">
        From {sender.name} to {asked.name}
      </p>
      {cell.length === 0 && <p className="text-ink2">{emptyWords(reached, from, to)}</p>}
      {cell.map((fare) => (
        <FareLine key={fare.where ?? ''} view={view} fare={fare} />
      ))}
      {change && <ChangeLine view={view} change={change} />}
    </>
  );
}

export function FareLine({ view: { plan }, fare }: { readonly view: View; readonly fare: Fare }) {
  const face = fareFace(plan, fare);
  const { head, code, why, seen, example } = face;
  return (
    <span className="block">
      <Mark tone={toneOf(face)} word={head} showWord />
      <span className="text-ink2"> {example}</span>
      {seen !== undefined && <span>, {seen}</span>}
      {why !== undefined && <span>: {why}</span>}
      {code !== undefined && (
        <code className="ml-1.5 font-mono text-meta text-ink2 [overflow-wrap:anywhere]">{code}</code>
      )}
    </span>
  );
}

export const ChangeLine = ({ view: { plan }, change }: { readonly view: View; readonly change: CellChange }) => (
  <span className="block">
    <span aria-hidden className="mr-1.5 inline-block size-[7px] rounded-full bg-ink" />
    <span className="inline-block first-letter:uppercase">{changeWords(plan, change)}</span>
  </span>
);
