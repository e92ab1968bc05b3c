import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { instanceName, type NodePlan, number, type PoolPlan } from '../../../engine';
import { nodesFound } from '../../../engine/outline';
import { formatAddress, formatPrefix } from '../../../ip';
import { useApp } from '../../../store';
import { Mono } from '../../../ui';
import { type GridColumn, VirtualGrid } from '../../../ui/virtual-grid';

/** Fewer nodes are found by looking. */
const WORTH_SEARCHING = 10;

/** A row of two lines, in px; on a phone as high as a finger needs. */
const ROW = { beside: 38, phone: 44 };
const PHONE = '(max-width: 639px)';

const COLUMNS: readonly GridColumn<NodePlan>[] = [
  {
    title: 'Node, pods running',
    cell: ({ name, podsRunning, room }) => (
      <>
        <p title={name}>{instanceName(name)}</p>
        <p className="text-meta text-ink3">
          {podsRunning} of {room}
        </p>
      </>
    ),
  },
  {
    title: 'Address',
    cell: ({ address, block }) => (
      <>
        <p>
          <Mono hue="blue">{formatAddress(address)}</Mono>
        </p>
        {block && (
          <p>
            <Mono hue="violet">{formatPrefix(block)}</Mono>
          </p>
        )}
      </>
    ),
  },
];

interface PoolNodesProps {
  readonly pool: PoolPlan;
  readonly name: string;
}

/** Every node of a pool: the diagram's painted nodes for people who read, search or listen. */
export default function PoolNodes({ pool, name }: PoolNodesProps) {
  const select = useApp((state) => state.select);
  const [query, setQuery] = useState('');
  const [rowHeight] = useState(() => (matchMedia(PHONE).matches ? ROW.phone : ROW.beside));
  const found = useMemo(() => nodesFound(pool, query), [pool, query]);
  const part = useRef<HTMLDivElement>(null);
  useComeToFocus(pool.id, part);

  const choose = ({ id }: NodePlan) => {
    // What is pressed goes away with what it chooses.
    const panel = part.current?.closest<HTMLElement>('[data-focus-home]');
    panel?.focus();
    panel?.scrollIntoView({ block: 'start' });
    select(id);
  };
  const onSearchKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setQuery('');
    if (key === 'ArrowDown') part.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    const [only, ...others] = found;
    if (key === 'Enter' && only && others.length === 0) choose(only);
  };

  return (
    <div ref={part} className="flex flex-col gap-1">
      {pool.nodes.length > WORTH_SEARCHING && (
        <>
          <div className="flex h-[26px] items-center gap-1.5 rounded-md border border-edge bg-surface px-2 text-ink3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink max-sm:h-11">
            <Search aria-hidden size={13} className="flex-none" />
            <input
              type="search"
              aria-label={`Search the nodes of ${name} by name or address`}
              placeholder="Name or address"
              value={query}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onSearchKey}
              className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink3 max-sm:text-[16px]"
            />
          </div>
          <p role="status" className="text-meta text-ink3">
            {found.length === pool.nodes.length
              ? `${number(found.length)} nodes`
              : `${number(found.length)} of ${number(pool.nodes.length)} nodes`}
          </p>
        </>
      )}
      {found.length > 0 && (
        <VirtualGrid
          key={query}
          label={`Nodes of ${name}`}
          columns={COLUMNS}
          rows={found}
          keyOf={({ id }) => id}
          rowHeight={rowHeight}
          onChoose={choose}
        />
      )}
    </div>
  );
}

/** Whoever asked for the table from elsewhere, as by the button on the diagram, goes on from here. */
function useComeToFocus(pool: string, part: { readonly current: HTMLElement | null }): void {
  const asked = useApp((state) => state.nodesAskedOf === pool);
  const nodesShown = useApp((state) => state.nodesShown);
  useEffect(() => {
    if (!asked) return;
    part.current?.querySelector<HTMLElement>('input, [role="grid"]')?.focus();
    nodesShown();
  }, [asked, nodesShown, part]);
}
