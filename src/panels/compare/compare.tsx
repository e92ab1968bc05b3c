import { useCallback, useState } from 'react';
import type { Plan } from '../../engine';
import { comparing } from '../../engine/compare';
import { selectClusterId, selectPlan, useApp } from '../../store';
import { classNames } from '../../ui';
import { Migrate } from './migrate';
import { ModesTable } from './modes-table';
import { STALE } from './stale';
import { useInSteps } from './use-in-steps';
import { useTarget } from './use-target';

/** The cluster in view in every network mode, and how a running one would get there. */
export function Compare() {
  const plan = useApp(selectPlan);
  const clusterId = useApp(selectClusterId);
  if (clusterId === undefined) return <p className="p-4 text-ink2">This design has no cluster to compare.</p>;
  return <ClusterCompared key={clusterId} plan={plan} clusterId={clusterId} />;
}

const PARTS = { modes: 'Modes', migrate: 'Migrate a running cluster' } as const;

type Part = keyof typeof PARTS;

/** Both parts side by side; one at a time where there is no room. */
function ClusterCompared({ plan, clusterId }: { readonly plan: Plan; readonly clusterId: string }) {
  const { result: comparison, stale } = useInSteps(useCallback(() => comparing(plan, clusterId), [plan, clusterId]));
  const [part, setPart] = useState<Part>('modes');
  const { target, setTarget } = useTarget(plan, clusterId);
  return (
    <div className="@container h-full max-sm:text-[14px] max-sm:leading-5">
      <div className="flex h-full min-h-0 flex-col @min-[1180px]:grid @min-[1180px]:grid-cols-[minmax(0,1fr)_336px] @min-[1400px]:grid-cols-[minmax(0,1fr)_392px]">
        <PartSwitch part={part} onChoose={setPart} />
        <div
          className={classNames(
            'min-h-0 min-w-0 grow @max-[1180px]:border-t @max-[1180px]:border-line',
            part !== 'modes' && '@max-[1180px]:hidden',
            stale && STALE,
          )}
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
            'min-h-0 grow border-line @max-[1180px]:border-t @min-[1180px]:border-l',
            part !== 'migrate' && '@max-[1180px]:hidden',
          )}
        >
          <Migrate plan={plan} clusterId={clusterId} target={target} onTarget={setTarget} />
        </div>
      </div>
    </div>
  );
}

interface PartSwitchProps {
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

const PartSwitch = ({ part, onChoose }: PartSwitchProps) => (
  <div className="flex gap-1 px-3 py-1.5 @min-[1180px]:hidden">
    {(['modes', 'migrate'] as const).map((id) => (
      <button
        key={id}
        type="button"
        aria-pressed={part === id}
        onClick={() => onChoose(id)}
        className="h-[26px] rounded-md px-2.5 text-ink2 hover:bg-sunk aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:text-ink max-sm:h-11"
      >
        {PARTS[id]}
      </button>
    ))}
  </div>
);
