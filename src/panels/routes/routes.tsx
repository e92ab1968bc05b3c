import { useMemo } from 'react';
import { type Plan, thingOf } from '../../engine';
import { subnetsOfThing } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { ChoiceField } from '../../ui';
import { readAddress, TestedAddress } from '../tested-address';
import { ThingLink } from '../thing-link';
import { keptState } from '../use-kept';
import { useShown } from '../use-shown';
import { Answer } from './answer';
import { RoutesTable } from './routes-table';
import { routeRows } from './rows';

/** The address that is tested, as typed. */
const useText = keptState('');

/** The effective routes of a subnet, and which of them a packet to an address takes. */
export function Routes() {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const subnets = Object.keys(plan.subnets);
  const about = useMemo(() => (selection === undefined ? [] : subnetsOfThing(plan, selection)), [plan, selection]);
  const subnet = useShown({
    about: about.filter((id) => plan.subnets[id]),
    choices: subnets,
    exists: (id) => plan.subnets[id] !== undefined,
  });
  if (subnet === undefined) return <p className="p-3 text-ink2">This design has no subnet, so it has no routes.</p>;
  return <RoutesOf plan={plan} subnet={subnet} />;
}

function RoutesOf({ plan, subnet }: { readonly plan: Plan; readonly subnet: string }) {
  const [text, setText] = useText();
  const select = useApp((state) => state.select);
  const tested = readAddress(text);
  const rows = useMemo(() => routeRows(plan, subnet, tested), [plan, subnet, tested]);
  const table = plan.subnets[subnet]?.routeTable;
  const name = thingOf(plan, subnet)?.name ?? subnet;
  return (
    <div className="flex min-h-full flex-col sm:h-full">
      <div className="flex flex-none flex-wrap items-start gap-x-4 gap-y-1 border-b border-line px-3 py-1">
        <div className="w-[170px] max-sm:w-[calc(50%-8px)]">
          <ChoiceField
            stacked
            label="Subnet"
            value={subnet}
            choices={Object.keys(plan.subnets).map((id) => ({ value: id, label: thingOf(plan, id)?.name ?? id }))}
            onCommit={select}
          />
        </div>
        <TestedAddress label="Test an address here" text={text} onCommit={setText} placeholder="e.g. 10.99.0.1" />
        <dl className="m-0 py-0.5">
          <dt className="text-ink2">Route table</dt>
          <dd className="m-0 mt-1 flex min-h-[26px] items-center [overflow-wrap:anywhere]">
            {table === undefined ? 'none' : <ThingLink id={table} />}
          </dd>
        </dl>
      </div>
      <div role="status" className="flex-none">
        {tested !== undefined && <Answer plan={plan} subnet={subnet} address={tested} rows={rows.listed} />}
      </div>
      <RoutesTable name={name} rows={rows} tested={tested} />
    </div>
  );
}
