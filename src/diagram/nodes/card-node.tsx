import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { Address, Ends, ring, Title } from './parts';

/** A host, load balancer, gateway or machine: its name, what it is, and its addresses. */
export const CardNode = memo(function CardNode({ data, selected }: NodeProps<DiagramNodeOf<'card'>>) {
  const { icon, name, hue, lines, problem } = data;
  return (
    <div
      className={classNames(
        'h-full rounded-lg border border-line2 bg-surface px-2.5 py-[7px] shadow-rest',
        ring(selected, hue),
      )}
    >
      <Title icon={icon} name={name} problem={problem} />
      {lines.map(({ text, address, hue: of, strong }) => (
        <p
          key={`${text} ${address}`}
          className={classNames(
            'flex h-[15px] items-center gap-1.5 truncate text-meta text-ink3',
            address === undefined && 'topology-fine',
          )}
        >
          {text !== '' && (
            <span className={classNames('truncate', address !== undefined && 'topology-fine')} title={text}>
              {text}
            </span>
          )}
          {address !== undefined && (
            <Address hue={of ?? 'ink'} strong={strong ?? false}>
              {address}
            </Address>
          )}
        </p>
      ))}
      <Ends />
    </div>
  );
});
