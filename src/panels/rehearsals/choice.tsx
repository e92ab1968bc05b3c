import type { ClusterPlan, Plan, PoolPlan, RehearsalRequest } from '../../engine';
import { nodesPerPool } from '../../facts/aks';
import { useApp } from '../../store';
import { ChoiceField, NumberField } from '../../ui';

const KINDS: readonly { readonly kind: RehearsalRequest['kind']; readonly name: string }[] = [
  { kind: 'create', name: 'Create' },
  { kind: 'scale-out', name: 'Scale out' },
  { kind: 'upgrade', name: 'Upgrade' },
  { kind: 'pod-churn', name: 'Pod churn' },
];

interface ChoiceProps {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly pool: PoolPlan;
  readonly chosen: { readonly kind: RehearsalRequest['kind']; readonly to: number; readonly pods: number };
}

/** Which rehearsal, and of what. */
export function Choice({ plan, cluster, pool, chosen: { kind, to, pods } }: ChoiceProps) {
  const setRehearsal = useApp((state) => state.setRehearsal);
  const ofPool = kind === 'scale-out' || kind === 'pod-churn';
  return (
    <div className="flex w-[232px] flex-none flex-col gap-1.5 border-r border-line p-3 max-sm:w-full max-sm:border-r-0 max-sm:border-b">
      <fieldset className="grid grid-cols-2 gap-1">
        <legend className="mb-1 text-meta text-ink3">Rehearse</legend>
        {KINDS.map(({ kind: id, name }) => (
          <label
            key={id}
            className="flex h-[26px] cursor-pointer items-center justify-center rounded-md border border-line text-ink2 has-checked:border-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11"
          >
            <input
              type="radio"
              name="rehearsal"
              value={id}
              checked={id === kind}
              onChange={() => setRehearsal({ kind: id, step: 0 })}
              className="sr-only"
            />
            {name}
          </label>
        ))}
      </fieldset>
      {ofPool && cluster.pools.length > 1 && (
        <ChoiceField
          label="Node pool"
          value={pool.id}
          choices={cluster.pools.map(({ id }) => ({ value: id, label: plan.document.resources[id]?.name ?? id }))}
          onCommit={(id) => setRehearsal({ pool: id, step: 0 })}
        />
      )}
      {kind === 'scale-out' && (
        <NumberField
          label="Nodes in the end"
          value={String(to)}
          onCommit={(text) => setRehearsal({ to: within(text, 0, nodesPerPool.value, to), step: 0 })}
        />
      )}
      {kind === 'pod-churn' && (
        <NumberField
          label="Pods on each node"
          value={String(pods)}
          onCommit={(text) => setRehearsal({ pods: within(text, 0, pool.maxPods, pods), step: 0 })}
        />
      )}
    </div>
  );
}

/** The number in a text, held to its limits; the one before where there is none. */
const within = (text: string, least: number, most: number, before: number): number =>
  /^\d+$/.test(text) ? Math.min(Math.max(Number(text), least), most) : before;
