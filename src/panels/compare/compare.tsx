import { type ReactNode, useState } from 'react';
import type { Plan } from '../../engine';
import { selectClusterId, selectPlan, useApp } from '../../store';
import { classNames } from '../../ui';
import { Migrate } from './migrate';
import { ModesTable } from './modes-table';
import { Variants } from './side-by-side/variants';
import { STALE } from './stale';
import { useComparison } from './use-comparison';
import { useTarget } from './use-target';

/** Variants of the design side by side; the cluster in view in every network mode, and how a running one would get there. */
export function Compare() {
  const plan = useApp(selectPlan);
  const clusterId = useApp(selectClusterId);
  const opened = useApp((state) => state.opened);
  if (clusterId === undefined) return <p className="p-4 text-ink2">This design has no cluster to compare.</p>;
  return <ClusterCompared key={`${opened} ${clusterId}`} plan={plan} clusterId={clusterId} />;
}

const VIEWS = { variants: 'Variants', modes: 'Every mode' } as const;

type View = keyof typeof VIEWS;

interface ClusterComparedProps {
  readonly plan: Plan;
  readonly clusterId: string;
}

function ClusterCompared({ plan, clusterId }: ClusterComparedProps) {
  const [view, setView] = useState<View>('variants');
  const views = <Switch shown={view} titles={VIEWS} onChoose={setView} />;
  return (
    <div className="@container h-full max-sm:text-[14px] max-sm:leading-5">
      {view === 'variants' ? <Variants {...{ plan, clusterId, views }} /> : <Modes {...{ plan, clusterId, views }} />}
    </div>
  );
}

const PARTS = { modes: 'Modes', migrate: 'Migrate a running cluster' } as const;

type Part = keyof typeof PARTS;

interface ModesProps extends ClusterComparedProps {
  /** Switches between the views of the tab. */
  readonly views: ReactNode;
}

/** Every mode beside the way to one of them; one at a time where there is no room. */
function Modes({ plan, clusterId, views }: ModesProps) {
  const { result: comparison, stale } = useComparison(plan, clusterId);
  const [part, setPart] = useState<Part>('modes');
  const { target, setTarget } = useTarget(plan, clusterId);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
        {views}
        <span className="border-l border-line pl-2 @min-[1180px]:hidden">
          <Switch shown={part} titles={PARTS} onChoose={setPart} />
        </span>
      </div>
      <div className="flex min-h-0 grow flex-col @min-[1180px]:grid @min-[1180px]:grid-cols-[minmax(0,1fr)_336px] @min-[1180px]:grid-rows-[minmax(0,1fr)] @min-[1400px]:grid-cols-[minmax(0,1fr)_392px]">
        <div
          className={classNames('min-h-0 min-w-0 grow', part !== 'modes' && '@max-[1180px]:hidden', stale && STALE)}
          aria-busy={stale}
        >
          {comparison && (
            <ModesTable
              comparison={comparison}
              onMigrate={(mode) => {
                setTarget({ mode });
                setPart('migrate');
              }}
            />
          )}
        </div>
        <div
          className={classNames(
            'min-h-0 grow border-line @min-[1180px]:border-l',
            part !== 'migrate' && '@max-[1180px]:hidden',
          )}
        >
          <Migrate plan={plan} clusterId={clusterId} target={target} onTarget={setTarget} />
        </div>
      </div>
    </div>
  );
}

interface SwitchProps<Id extends string> {
  readonly shown: Id;
  readonly titles: Readonly<Record<Id, string>>;
  readonly onChoose: (id: Id) => void;
}

const Switch = <Id extends string>({ shown, titles, onChoose }: SwitchProps<Id>) => (
  <span className="inline-flex flex-wrap gap-1">
    {idsOf(titles).map((id) => (
      <button
        key={id}
        type="button"
        aria-pressed={shown === id}
        onClick={() => onChoose(id)}
        className="h-[26px] rounded-md px-2.5 whitespace-nowrap text-ink2 hover:bg-sunk aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink max-sm:h-11"
      >
        {titles[id]}
      </button>
    ))}
  </span>
);

/** The keys of a record that has no others. */
const idsOf = <Id extends string>(titles: Readonly<Record<Id, string>>) => Object.keys(titles) as Id[];
