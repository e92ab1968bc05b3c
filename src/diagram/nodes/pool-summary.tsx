import { classNames } from '../../ui';
import type { PoolSummary } from '../face';
import { POOL_CELLS, SHADES } from '../pool-cells';
import { Address } from './parts';

const FILLS = { violet: 'fill-violet-f', blue: 'fill-blue-f' } as const;

/** Many nodes in a few lines, and how full they are in cells. */
export function PoolSummaryView({ summary }: { readonly summary: PoolSummary }) {
  const { addresses, blocks, hue, refused, cells, cellsLabel } = summary;
  const fill = hue === 'violet' ? FILLS.violet : FILLS.blue;
  return (
    <div className="mt-1.5 rounded-lg border border-line2 bg-surface px-2 py-1.5 shadow-rest">
      <Row caption="nodes">{addresses && <Address hue="blue">{addresses}</Address>}</Row>
      <Row caption={blocks ? 'blocks' : ''}>{blocks && <Address hue="violet">{blocks}</Address>}</Row>
      <svg role="img" aria-label={cellsLabel} {...POOL_CELLS} className="mt-1 block forced-color-adjust-none">
        {cells.map(({ shade, path }) =>
          shade === 'refused' ? (
            <path key={shade} d={path} className="fill-bad-t stroke-bad-l" />
          ) : (
            <path
              key={shade}
              d={path}
              className={classNames(shade === 0 ? 'fill-line' : fill)}
              opacity={shade === 0 ? 1 : 0.25 + (0.75 * shade) / SHADES}
            >
              {shade === 0 && <title>Nodes without pods</title>}
            </path>
          ),
        )}
      </svg>
      <p className={classNames('h-4 truncate pt-0.5 text-meta', refused ? 'font-semibold text-bad' : 'text-ink3')}>
        {refused ?? 'all nodes fit'}
      </p>
    </div>
  );
}

const Row = ({ caption, children }: { readonly caption: string; readonly children: React.ReactNode }) => (
  <p className="flex h-4 items-center justify-between gap-2 text-meta text-ink3">
    {caption}
    {children}
  </p>
);
