import type { NodeProps } from '@xyflow/react';
import { CircleX } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { ring } from './parts';

/** A node that found no room, in the place where it would stand: Azure's own code, and the numbers behind it. */
export const RefusedNode = memo(function RefusedNode({ data, selected }: NodeProps<DiagramNodeOf<'refused'>>) {
  return (
    <div
      className={classNames(
        'appears flex h-full flex-col gap-1 rounded-lg border border-dashed border-bad bg-bad-t/50 px-2 py-1.5 text-bad',
        ring(selected, 'ink'),
      )}
    >
      <p className="flex items-center gap-1.5 font-semibold whitespace-nowrap">
        <CircleX aria-hidden size={14} strokeWidth={2} className="flex-none" />
        {data.name}
      </p>
      <p className="text-meta font-semibold break-words">{data.code}</p>
      <p className="text-meta text-ink2">{data.says}</p>
    </div>
  );
});
