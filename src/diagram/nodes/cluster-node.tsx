import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ChipView } from './chip-view';
import { Counts, Ends, ring, Title } from './parts';

/** A cluster in a subnet: the frame around its pools, with its pod and service addresses. */
export const ClusterNode = memo(function ClusterNode({ data, selected }: NodeProps<DiagramNodeOf<'cluster'>>) {
  const { name, mode, wide, chips, counts, problem } = data;
  return (
    <div
      className={classNames('h-full rounded-lg border border-line2 bg-surface px-2.5 pt-[7px]', ring(selected, 'ink'))}
    >
      <div className="topology-head flex h-5 items-center gap-1.5">
        <Title icon="managedCluster" name={name} large problem={problem}>
          {wide && <span className="topology-fine flex-none pl-1 text-meta text-ink3">{mode}</span>}
        </Title>
        <span className="grow" />
        <Counts>{counts}</Counts>
        <div className="topology-chips contents">
          {counts === undefined && chips.map((chip) => <ChipView key={chip.icon} chip={chip} />)}
        </div>
      </div>
      <Ends />
    </div>
  );
});
