import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui';
import type { DiagramNodeOf } from '../face';
import { Address, Ends, ring, Title } from './parts';

/** A site on premises with its hosts. */
export const SiteNode = memo(function SiteNode({ data, selected }: NodeProps<DiagramNodeOf<'site'>>) {
  const { name, prefixes, hosts, more } = data;
  return (
    <div
      className={classNames(
        'h-full rounded-xl border-[1.5px] border-slate-l bg-slate-t/70 px-3 pt-2',
        ring(selected, 'slate'),
      )}
    >
      <Title icon="onPremisesSite" name={name} hue="slate" large />
      <Address hue="slate">{prefixes}</Address>
      <ul className="topology-fine pt-[5px]">
        {hosts.map((host) => (
          <li key={host.address} className="flex h-[18px] items-center justify-between gap-2 text-meta text-ink2">
            <span className="truncate" title={host.name}>
              {host.name}
            </span>
            <Address hue="slate">{host.address}</Address>
          </li>
        ))}
        {more > 0 && <li className="h-[18px] text-meta text-ink3">{more} more</li>}
      </ul>
      <Ends />
    </div>
  );
});
