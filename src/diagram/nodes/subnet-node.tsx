import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ChipView } from './chip-view';
import { Address, Counts, Ends, ring, Title } from './parts';
import { UsageBar } from './usage-bar';

/** A subnet: the frame around what holds its addresses, with what Azure applies on its edge. */
export const SubnetNode = memo(function SubnetNode({ data, selected, dragging }: NodeProps<DiagramNodeOf<'subnet'>>) {
  const { name, prefix, hue, wide, chips, usage, usageAt, counts, problem } = data;
  return (
    <div
      className={classNames(
        'h-full rounded-[10px] border px-2.5 pt-3',
        selected || dragging ? 'bg-surface' : 'bg-surface/80',
        hue === 'blue' ? 'border-blue-l' : 'border-slate-l',
        ring(selected, hue),
      )}
    >
      <div className={classNames('topology-head flex', wide ? 'items-center gap-2' : 'flex-col')}>
        <Title icon="subnet" name={name} hue={hue} large problem={problem} />
        <span className={wide ? 'topology-prefix' : 'topology-fine'}>
          <Address hue={hue}>{prefix}</Address>
        </span>
        <Counts>{counts}</Counts>
      </div>
      <div
        className={classNames(
          'topology-edge absolute -top-2.5 flex max-w-[calc(100%-8px)]',
          wide ? 'right-3 gap-2' : 'right-1.5 gap-1',
        )}
      >
        {chips.map((chip) => (
          <ChipView key={chip.name} chip={chip} />
        ))}
      </div>
      {usageAt && (
        <div className="absolute" style={{ left: usageAt.x, top: usageAt.y, width: usageAt.width }}>
          <UsageBar usage={usage} />
        </div>
      )}
      <Ends />
    </div>
  );
});
