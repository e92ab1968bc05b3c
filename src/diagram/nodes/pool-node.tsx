import type { NodeProps } from '@xyflow/react';
import { Table2 } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ChipView } from './chip-view';
import { Ends, ring, Title } from './parts';

/** A node pool: the well in which its nodes stand, as cards or painted. */
export const PoolNode = memo(function PoolNode({ data, selected }: NodeProps<DiagramNodeOf<'pool'>>) {
  const { selects, name, scaleSet, count, counts, refused, securityGroup, empty, painted, problem, wide } = data;
  // Of nodes that can be seen one by one the count is told only from afar.
  const isCounted = painted || counts !== undefined;
  return (
    <div className={classNames('h-full rounded-lg border border-line bg-sunk px-2.5 pt-3', ring(selected, 'ink'))}>
      <div className="topology-head" data-wide={wide}>
        <Title icon="agentPool" name={name} problem={problem}>
          <span
            className={classNames('topology-count flex-none pl-1 text-meta text-ink3', !isCounted && 'topology-far')}
          >
            {count}
          </span>
          {refused && <span className="topology-count flex-none text-meta font-semibold text-bad">{refused}</span>}
          {painted && <NodesButton pool={selects} name={name} />}
        </Title>
      </div>
      <p className="topology-fine truncate text-meta text-ink3" title={scaleSet}>
        {scaleSet}
      </p>
      <div className="topology-edge absolute -top-2.5 right-2 flex max-w-[calc(100%-16px)]">
        {securityGroup && <ChipView chip={securityGroup} />}
      </div>
      {empty && <p className="pt-2 text-meta text-ink3">No nodes</p>}
      <Ends />
    </div>
  );
});

/** Opens the table of the nodes, for whoever cannot see or point at them. */
const NodesButton = memo(({ pool, name }: { readonly pool: string; readonly name: string }) => (
  <button
    type="button"
    data-lists={pool}
    aria-label={`Nodes of ${name}`}
    title={`Nodes of ${name}`}
    className="topology-nodes nodrag nopan nokey grid size-5 flex-none place-items-center rounded-md text-ink3 hover:bg-line hover:text-ink"
  >
    <Table2 aria-hidden size={14} strokeWidth={1.75} />
  </button>
));
