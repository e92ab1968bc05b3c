import { ChevronRight } from 'lucide-react';
import { type EndFace, isFailing } from '../../engine/reachability';
import { ChangeLine, FareLine } from './detail';
import { Legend } from './legend';
import { traceCell } from './trace-cell';
import type { View } from './use-view';

/** Where a matrix has no room: one sender after the other, and whom it reaches. */
export const List = ({ view }: { readonly view: View }) => (
  <div className="flex flex-col gap-3 p-3">
    <ul aria-label="Who reaches whom" className="flex flex-col">
      {view.shown.rows.map((from) => (
        <OfSender key={view.heads[from]?.key} view={view} from={from} isOpen={view.shown.rows.length === 1} />
      ))}
    </ul>
    <Legend />
  </div>
);

interface OfSenderProps {
  readonly view: View;
  readonly from: number;
  readonly isOpen: boolean;
}

/** Whom one sender reaches, folded as long as others are listed too. */
function OfSender({ view, from, isOpen }: OfSenderProps) {
  const { reached, heads, shown, changeAt } = view;
  const head = heads[from];
  const asked = shown.columns.filter((to) => shown.isShown(from, to) && (reached.cells[from]?.[to] ?? []).length > 0);
  const failing = asked.filter((to) => isFailing(reached.cells[from]?.[to] ?? [])).length;
  const changed = asked.filter((to) => changeAt(from, to) !== undefined).length;
  if (!head) return null;
  return (
    <li className="border-b border-line">
      <details open={isOpen} className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2">
          <ChevronRight aria-hidden size={16} className="flex-none group-open:rotate-90" />
          <span className="min-w-0 grow [overflow-wrap:anywhere]">
            <End face={head} />
          </span>
          <span className="flex-none text-ink2">
            {failing} of {asked.length} fail{changed > 0 && `, ${changed} changed`}
          </span>
        </summary>
        <ul className="flex flex-col pb-2 pl-6">
          {asked.map((to) => (
            <Asked key={heads[to]?.key} view={view} from={from} to={to} />
          ))}
        </ul>
      </details>
    </li>
  );
}

interface AskedProps {
  readonly view: View;
  readonly from: number;
  readonly to: number;
}

/** How one asks another; a press traces it. */
function Asked({ view, from, to }: AskedProps) {
  const cell = view.reached.cells[from]?.[to] ?? [];
  const change = view.changeAt(from, to);
  const head = view.heads[to];
  return (
    <li className="border-t border-line">
      <button type="button" onClick={() => traceCell(cell)} className="min-h-11 w-full py-1.5 text-left">
        <span className="flex items-baseline justify-between gap-2">
          {head && <End face={head} />}
          <span className="flex-none font-mono text-meta text-ink2">{head?.asked}</span>
        </span>
        {cell.map((fare) => (
          <FareLine key={fare.where ?? ''} view={view} fare={fare} />
        ))}
        {change && <ChangeLine view={view} change={change} />}
      </button>
    </li>
  );
}

const End = ({ face: { name, kind, count } }: { readonly face: EndFace }) => (
  <span>
    <span className="font-semibold">{name}</span>{' '}
    <span className="text-ink2">
      {kind.toLowerCase()}
      {count > 1 && ` (${count.toLocaleString('en')})`}
    </span>
  </span>
);
