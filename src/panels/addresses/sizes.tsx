import { useMemo, useState } from 'react';
import { counted, number, type Plan } from '../../engine';
import { type SizeMatrix, sizeMatrix } from '../../engine/space';
import { resourcesOf } from '../../model';
import { selectClusterId, useApp } from '../../store';
import { Field, INPUT } from '../../ui';
import { Sentence } from '../explain/sentence';
import { type At, SizeTable } from './size-table';

/** How many nodes a pool can have, by the size of its subnet and the network mode. */
export function Sizes({ plan }: { readonly plan: Plan }) {
  const pools = resourcesOf(plan.document, 'agentPool');
  const pool = usePool(plan);
  const matrix = useMemo(() => pool.shown && sizeMatrix(plan, pool.shown.cluster, pool.shown.id), [plan, pool.shown]);
  const [pointed, setPointed] = useState<At>();
  if (!pool.shown || !matrix) return <p className="p-4 text-ink2">This design has no node pool.</p>;
  const at = pointed ?? presentCell(matrix);
  return (
    <div className="@container">
      <div className="grid grid-cols-1 gap-x-5 gap-y-3 p-3 @min-[900px]:grid-cols-[minmax(0,1fr)_290px]">
        <SizeTable
          matrix={matrix}
          caption={`Nodes of ${pool.shown.name} by the size of its subnet`}
          at={at}
          onPoint={setPointed}
        />
        <div className="flex flex-col gap-2 @max-[900px]:contents">
          <div className="@max-[900px]:order-first">
            <Field
              label="Node pool"
              input={(ids) => (
                <select
                  {...ids}
                  value={pool.shown?.id}
                  onChange={(event) => pool.choose(event.target.value)}
                  className={`${INPUT} w-40 pr-1 text-ink`}
                >
                  {pools.map(({ id, name, cluster }) => (
                    <option key={id} value={id}>
                      {name} · {plan.document.resources[cluster]?.name}
                    </option>
                  ))}
                </select>
              )}
            />
          </div>
          <CellWords matrix={matrix} at={at} />
          <Assumptions matrix={matrix} />
        </div>
      </div>
    </div>
  );
}

/** The pool that was chosen here, else the selected one, else the first of the cluster in view. */
function usePool({ document }: Plan) {
  const pools = resourcesOf(document, 'agentPool');
  const inView = useApp(selectClusterId);
  const selection = useApp((state) => state.selection);
  const [chosen, choose] = useState<string>();
  const byId = (wanted: string | undefined) => pools.find(({ id }) => id === wanted);
  const shown = byId(chosen) ?? byId(selection) ?? pools.find(({ cluster }) => cluster === inView) ?? pools[0];
  return { shown, choose };
}

/** The cell of the pool as it is; in a subnet that is larger or smaller than any shown, the first. */
const presentCell = ({ rows, columns }: SizeMatrix): At => ({
  row: Math.max(
    0,
    rows.findIndex(({ present }) => present),
  ),
  column: Math.max(
    0,
    columns.findIndex(({ present }) => present),
  ),
});

interface CellWordsProps {
  readonly matrix: SizeMatrix;
  readonly at: At;
}

/** The cell that is pointed at, in words. */
function CellWords({ matrix: { rows, columns }, at }: CellWordsProps) {
  const row = rows[at.row];
  const column = columns[at.column];
  if (!row || !column) return null;
  return (
    <p id="size-says" className="rounded-lg border border-line bg-sunk px-2.5 py-2">
      <b className="font-semibold">
        {column.mode.title}, <span className="font-mono text-meta">/{row.length}</span>
      </b>
      <br />
      {row.cells[at.column]?.says} {column.podSubnet && <Sentence>{column.podSubnet}</Sentence>}
    </p>
  );
}

function Assumptions({ matrix: { others, surge } }: { readonly matrix: SizeMatrix }) {
  const surged = typeof surge === 'number' ? number(surge) : surge;
  return (
    <p className="text-meta text-ink2">
      The most nodes that this pool can have in a node subnet of each size: as many as run, and as many as can be
      upgraded with a surge of {surged}. The word beside them says what allows no more.
      {others.nodes > 0 &&
        ` The cluster’s other pools keep ${counted(others.nodes, 'node')}${others.surge > 0 ? `, and surge by ${number(others.surge)}` : ''}.`}
    </p>
  );
}
