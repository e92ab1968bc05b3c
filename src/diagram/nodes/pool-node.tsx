import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ChipView } from './chip-view';
import { ring, Title } from './parts';
import { PoolSummaryView } from './pool-summary';

/** A node pool: the well in which its nodes stand, or one card for many nodes. */
export const PoolNode = memo(function PoolNode({ data, selected }: NodeProps<DiagramNodeOf<'pool'>>) {
  const { name, scaleSet, count, securityGroup, empty, summary, problem } = data;
  return (
    <div className={classNames('h-full rounded-lg border border-line bg-sunk px-2.5 pt-3', ring(selected, 'ink'))}>
      <Title icon="agentPool" name={name} problem={problem}>
        <span className={classNames('flex-none pl-1 text-meta text-ink3', !summary && 'topology-far')}>{count}</span>
      </Title>
      <p className="topology-fine truncate text-meta text-ink3" title={scaleSet}>
        {scaleSet}
      </p>
      <div className="absolute -top-2.5 right-2 flex max-w-[calc(100%-16px)]">
        {securityGroup && <ChipView chip={securityGroup} />}
      </div>
      {empty && <p className="pt-2 text-meta text-ink3">No nodes</p>}
      {summary && <PoolSummaryView summary={summary} />}
    </div>
  );
});
