import type { Plan } from '../../engine';
import type { Dataplane, Networking } from '../../engine/migration';
import { networkModes } from '../../modes';
import { classNames, Field, INPUT } from '../../ui';
import { MigrationWay } from './migration-way';
import { STALE } from './stale';
import { useMigration } from './use-migration';

interface MigrateProps {
  readonly plan: Plan;
  readonly clusterId: string;
  readonly target: Networking;
  readonly onTarget: (part: Partial<Networking>) => void;
}

const DATAPLANES: readonly { readonly id: Dataplane; readonly title: string }[] = [
  { id: 'azure', title: 'Azure' },
  { id: 'cilium', title: 'Cilium' },
];

/** How a running cluster would get from here to another mode or dataplane. */
export function Migrate({ plan, clusterId, target, onTarget }: MigrateProps) {
  const { mode, dataplane } = target;
  const { result, stale } = useMigration(plan, clusterId, target);
  return (
    <section
      aria-label="Migrate a running cluster"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto focus-visible:-outline-offset-2"
    >
      <div className="flex max-w-[640px] flex-col gap-3 p-3">
        <div>
          <h2 className="mb-1 text-label font-semibold @max-[1180px]:sr-only">Migrate a running cluster</h2>
          <Choice label="To mode" value={mode} options={networkModes} onChoose={(id) => onTarget({ mode: id })} />
          <Choice
            label="To dataplane"
            value={dataplane}
            options={DATAPLANES}
            onChoose={(id) => onTarget({ dataplane: id })}
          />
        </div>
        <div aria-busy={stale} className={classNames(stale && STALE)}>
          {result && <MigrationWay migration={result} />}
        </div>
      </div>
    </section>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly onChoose: (id: Id) => void;
}

const Choice = <Id extends string>({ label, value, options, onChoose }: ChoiceProps<Id>) => (
  <Field
    label={label}
    input={(ids) => (
      <select
        {...ids}
        value={value}
        onChange={(event) => {
          const chosen = options.find(({ id }) => id === event.target.value);
          if (chosen) onChoose(chosen.id);
        }}
        className={`${INPUT} w-[228px] pr-1 text-ink`}
      >
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    )}
  />
);
