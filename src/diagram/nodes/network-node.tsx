import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ChipView } from './chip-view';
import { Address, Counts, Ends, ring, Title } from './parts';

/** Opaque, so that nothing shines through a frame that lies over others. */
const FILLS = {
  blue: 'border-blue-l bg-[color-mix(in_srgb,var(--blue-t)_45%,var(--canvas))]',
  slate: 'border-slate-l bg-[color-mix(in_srgb,var(--slate-t)_70%,var(--canvas))]',
};

/** A virtual network: the frame around its subnets. Seen from outside it is narrow and has a line for each fact. */
export const NetworkNode = memo(function NetworkNode({ data, selected }: NodeProps<DiagramNodeOf<'network'>>) {
  const { name, prefixes, hue, dns, zones, counts, problem } = data;
  const own = hue === 'blue';
  return (
    <div
      className={classNames(
        'h-full rounded-xl border-[1.5px] px-3 pt-2.5',
        own ? FILLS.blue : FILLS.slate,
        ring(selected, hue),
      )}
    >
      <div className={own ? 'topology-head flex h-5 items-center gap-2' : 'flex flex-col items-start gap-0.5'}>
        <Title icon="virtualNetwork" name={name} hue={hue} large problem={problem} />
        <span className={own ? 'topology-prefix' : 'topology-fine'}>
          <Address hue={hue}>{prefixes}</Address>
        </span>
        {dns && <ChipView chip={dns} />}
        {zones && (
          <span className="flex max-w-full min-w-0">
            <ChipView chip={zones} />
          </span>
        )}
        <Counts>{counts}</Counts>
      </div>
      <Ends />
    </div>
  );
});
