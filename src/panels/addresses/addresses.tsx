import { useState } from 'react';
import { number } from '../../engine';
import { addressSpace } from '../../engine/space';
import { derive, selectPlan, useApp } from '../../store';
import { Mark } from '../../ui';
import { TabList, tabId } from '../../ui/tab-list';
import { ExplainAddress } from '../explain';
import { FreeSpace } from './free-space';
import { OVERLAPS } from './overlap-list';
import { Ruler } from './ruler';
import { Sizes } from './sizes';
import { SpanTable } from './span-table';

const spaceOf = derive(addressSpace);

const VIEWS = [
  { id: 'ruler', title: 'Ruler' },
  { id: 'sizes', title: 'Subnet sizes' },
  { id: 'free', title: 'Free prefixes' },
  { id: 'table', title: 'Table' },
] as const;

const PANEL = 'address-view';

/** All address space of the design: where it lies, how many nodes fit in it, and what of it is free. */
export function Addresses() {
  const plan = useApp(selectPlan);
  const space = spaceOf(plan);
  const [view, setView] = useState<string>('ruler');
  return (
    <div className="flex min-h-full flex-col max-sm:text-[14px] max-sm:leading-5">
      <div className="flex flex-wrap items-stretch border-b border-line">
        <TabList
          label="Views of the address space"
          tabs={VIEWS}
          selected={view}
          at={view}
          panel={PANEL}
          onMove={setView}
          onPress={setView}
          className="h-8 min-w-0 px-1 max-sm:h-11"
        />
        <Clashes
          count={space.overlaps.length}
          onShow={() => {
            setView('ruler');
            requestAnimationFrame(() => document.getElementById(OVERLAPS)?.scrollIntoView({ block: 'nearest' }));
          }}
        />
        <ExplainAddress />
      </div>
      <div role="tabpanel" id={PANEL} aria-labelledby={tabId(PANEL, view)} className="min-w-0 grow">
        {view === 'ruler' && <Ruler plan={plan} space={space} />}
        {view === 'sizes' && <Sizes plan={plan} />}
        {view === 'free' && <FreeSpace plan={plan} />}
        {view === 'table' && (
          <div className="p-3">
            <SpanTable space={space} />
          </div>
        )}
      </div>
    </div>
  );
}

interface ClashesProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** Whether spaces overlap that must not; leads to the list that says which. */
function Clashes({ count, onShow }: ClashesProps) {
  const look = 'ml-auto flex items-center gap-1.5 px-3 text-meta sm:order-1';
  if (count === 0) {
    return (
      <p className={look}>
        <Mark tone="good" word="" />
        <span className="max-sm:sr-only">Nothing overlaps</span>
      </p>
    );
  }
  return (
    <button type="button" onClick={onShow} className={look}>
      <Mark tone="bad" word="" />
      <span className="underline decoration-edge underline-offset-2">
        {number(count)} <span className="max-sm:sr-only">{count === 1 ? 'overlap' : 'overlaps'}</span>
      </span>
    </button>
  );
}
