import type { ReactNode } from 'react';
import type { Flow, Plan } from '../../../engine';
import {
  allTheSame,
  type ChosenVariant,
  type Differences,
  FEWEST,
  isByModeAlone,
  MOST,
  networkingWords,
  type OfferedGroup,
  sameVariant,
} from '../../../engine/compare';
import { selectHeldBack, useApp, useEditable } from '../../../store';
import { Button, classNames } from '../../../ui';
import { STALE } from '../stale';
import { FlowRows } from './flow-rows';
import { GroupOfRows } from './group-of-rows';
import { openTrace } from './open-trace';
import { RefusedRow } from './refused-row';
import { Toolbar } from './toolbar';
import { useFlow } from './use-flow';
import { useResults } from './use-results';
import { type ShownVariant, type ShownVariants, useShownVariants } from './use-shown-variants';
import { VariantHead } from './variant-head';

interface VariantsProps {
  readonly plan: Plan;
  readonly clusterId: string;
  /** Switches between the views of the tab. */
  readonly views: ReactNode;
}

/** Two to four variants of the design: the same flow in all, and what differs between them. */
export function Variants({ plan, clusterId, views }: VariantsProps) {
  const shown = useShownVariants(plan, clusterId);
  const { columns, choices, offered } = shown;
  const { flow, offered: flows } = useFlow(plan, clusterId);
  const { found, walked } = useResults(plan, clusterId, choices, flow?.flow);
  const compare = useApp((state) => state.compare);
  const all = useApp((state) => state.compared.all);
  const isHeldBack = useApp(selectHeldBack);
  const stale = found.stale || walked.stale;
  const more = unused(offered, columns);
  const put = (variants: readonly ChosenVariant[]) => compare({ variants });
  return (
    <div className="flex h-full min-h-0 flex-col max-sm:h-auto">
      <Toolbar
        {...{ views, flow, offered: flows, busy: stale }}
        onAdd={columns.length < MOST && more ? () => put([...columns.map(({ chosen }) => chosen), more]) : undefined}
      />
      <section
        data-focus-home
        aria-label="Variants compared"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={stale}
        className="min-h-0 grow overflow-auto focus-visible:-outline-offset-2 max-sm:overflow-visible"
      >
        <table
          className={classNames(
            'w-full table-fixed border-separate border-spacing-0 text-left max-sm:block sm:min-w-[760px]',
            stale && STALE,
          )}
        >
          <caption className="sr-only">Variants compared</caption>
          <Heads {...{ shown, clusterId, put, heads: found.result?.heads ?? [], at: found.at, flow: flow?.flow }} />
          {flow && <FlowRows title={flow.title} walks={walked.result} columns={columns} at={walked.at} />}
          {found.result?.groups.map((group) => (
            <GroupOfRows key={group.id} {...{ group, columns, at: found.at }} />
          ))}
          {found.result && <RefusedRow heads={found.result.heads} columns={columns} at={found.at} />}
        </table>
        {!all && !isHeldBack && found.result && allTheSame(found.result) && (
          <p className="p-3 text-ink2">Nothing else differs between these variants.</p>
        )}
      </section>
    </div>
  );
}

/** The first offered variant that no column has. */
const unused = (offered: readonly OfferedGroup[], columns: readonly ShownVariant[]): ChosenVariant | undefined =>
  offered
    .flatMap(({ variants }) => variants)
    .find(({ variant }) => !columns.some(({ chosen }) => sameVariant(chosen, variant)))?.variant;

interface HeadsProps {
  readonly shown: ShownVariants;
  readonly clusterId: string;
  readonly heads: Differences['heads'];
  /** Where in `heads` the columns are. */
  readonly at: readonly number[];
  readonly flow: Flow | undefined;
  readonly put: (variants: readonly ChosenVariant[]) => void;
}

function Heads({ shown: { columns, offered, present }, clusterId, heads, at, flow, put }: HeadsProps) {
  const variants = columns.map(({ chosen }) => chosen);
  return (
    <thead className="max-sm:block">
      <tr className="max-sm:block">
        <td className="sticky top-0 left-0 z-20 w-[168px] border-b border-line bg-surface max-sm:hidden" />
        {columns.map((column, n) => (
          <VariantHead
            // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, whatever is chosen for it
            key={n}
            number={n + 1}
            {...{ column, offered }}
            onChoose={(variant) => put(variants.with(n, variant))}
            onRemove={columns.length > FEWEST ? () => put(variants.toSpliced(n, 1)) : undefined}
            wanting={wantingOf(heads[at[n] ?? -1])}
            action={<Action {...{ column, present, clusterId, flow }} />}
          />
        ))}
      </tr>
    </thead>
  );
}

const wantingOf = (head: Differences['heads'][number] | undefined): string | undefined =>
  typeof head === 'string' ? head : undefined;

interface ActionProps extends Pick<ShownVariants, 'present'> {
  readonly column: ShownVariant;
  readonly clusterId: string;
  readonly flow: Flow | undefined;
}

/** The design as it is can be traced in; another mode can be chosen, in one step. */
function Action({ column: { chosen }, present, clusterId, flow }: ActionProps) {
  const setVariant = useApp((state) => state.setVariant);
  const editable = useEditable();
  if (chosen.type === 'now') {
    return (
      flow && (
        <Button onClick={() => openTrace(flow)}>
          Trace<span className="sr-only"> the flow in the design as it is</span>
        </Button>
      )
    );
  }
  return (
    editable &&
    chosen.type === 'mode' &&
    isByModeAlone(present, chosen) && (
      <Button onClick={() => setVariant(clusterId, chosen.mode)}>
        Choose<span className="sr-only"> {networkingWords(chosen)}</span>
      </Button>
    )
  );
}
