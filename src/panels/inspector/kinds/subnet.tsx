import { counted, number, type Plan, type SubnetPlan } from '../../../engine';
import { podUnitsOfSubnet, poolFigures } from '../../../engine/holders';
import { reservedAtEnd, reservedAtStart } from '../../../facts/azure';
import { Bar, type BarTone, Disclosure, Swatch } from '../../../ui';
import { ThingLink } from '../../thing-link';
import { VerdictsPart } from '../../verdicts/verdicts-part';
import { Part, Row, Rows } from '../parts';
import { HolderList } from './holder-list';
import { UnitRows } from './pool-capacity';

const AZURE_KEEPS = [reservedAtStart, reservedAtEnd];

export function SubnetFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const subnet = plan.subnets[id];
  if (!subnet) return null;
  const isAskedForMore = Object.values(plan.clusters).some(({ pools }) =>
    pools.some(({ refusal }) => refusal?.subject === id),
  );
  return (
    <>
      <InForce subnet={subnet} />
      <Usage subnet={subnet} overflow={isAskedForMore} />
      <VerdictsPart plan={plan} id={id} />
      <PodUnits plan={plan} id={id} />
      <Pools plan={plan} id={id} />
      <Part title="Who holds what">
        <Disclosure summary="Addresses in order" open>
          <HolderList plan={plan} subnet={subnet} />
        </Disclosure>
      </Part>
    </>
  );
}

/** What stands on the subnet, to be opened; AKS may have put it there. */
function InForce({ subnet: { networkSecurityGroup, routeTable, natGateway } }: { readonly subnet: SubnetPlan }) {
  const there = [
    { label: 'Security group in force', id: networkSecurityGroup },
    { label: 'Route table in force', id: routeTable },
    { label: 'NAT gateway in force', id: natGateway },
  ].flatMap(({ label, id }) => (id === undefined ? [] : [{ label, id }]));
  return (
    there.length > 0 && (
      <Rows>
        {there.map(({ label, id }) => (
          <Row key={label} label={label}>
            <ThingLink id={id} />
          </Row>
        ))}
      </Rows>
    )
  );
}

/** Pools whose nodes stand here, and how many each could have while everybody else keeps what they hold. */
function Pools({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const here = Object.values(plan.clusters).flatMap((cluster) =>
    cluster.pools.filter(({ subnet }) => subnet === id).map((pool) => ({ pool, cluster })),
  );
  if (here.length === 0) return null;
  return (
    <Part title="Node pools here">
      <ul>
        {here.map(({ pool, cluster }) => (
          <li key={pool.id} className="flex min-h-6 items-center justify-between gap-2 max-sm:min-h-11">
            <ThingLink id={pool.id} />
            <span>
              {number(pool.nodes.length)} of at most {counted(poolFigures(plan, cluster, pool).most.nodes, 'node')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** How nodes hold addresses of a pod subnet, and what handing them out by the batch or block costs. */
function PodUnits({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const units = podUnitsOfSubnet(plan, id);
  if (!units) return null;
  return (
    <Part title="Pod subnet" aside={`${number(units.idle)} held and idle`}>
      <Rows>
        {units.pools.map((pool) => (
          <Row key={pool} label="Pods of">
            <ThingLink id={pool} />
          </Row>
        ))}
        <UnitRows units={units} total={units.total} />
        {units.leftOver > 0 && (
          <Row label={`Addresses that fill no ${units.name.one}`} facts={units.facts}>
            {number(units.leftOver)}
          </Row>
        )}
      </Rows>
    </Part>
  );
}

interface UsageProps {
  readonly subnet: SubnetPlan;
  /** Nodes were refused for want of addresses here. */
  readonly overflow: boolean;
}

function Usage({ subnet: { usage, podsRunning, podUnits }, overflow }: UsageProps) {
  const parts: readonly { tone: BarTone; size: number; word: string }[] = [
    { tone: 'node', size: usage.nodes, word: 'Nodes' },
    { tone: 'podsInUse', size: podsRunning, word: 'Pods running' },
    { tone: 'podsIdle', size: usage.pods - podsRunning, word: 'Held for pods' },
    { tone: 'other', size: usage.other, word: 'Other' },
    { tone: 'free', size: usage.free, word: 'Free' },
    { tone: 'reserved', size: usage.reserved, word: 'Kept by Azure' },
  ];
  return (
    <Part title="Addresses" aside={`${number(usage.usable)} usable, ${number(usage.free)} free`}>
      <Bar
        label={`Of ${number(usage.total)} addresses: ${parts.map(({ word, size }) => `${word} ${number(size)}`).join(', ')}`}
        parts={parts}
        total={usage.total}
        overflow={overflow}
      />
      <Rows>
        {parts
          .filter(({ tone, size }) => size > 0 || tone === 'free' || (tone === 'node' && podUnits === undefined))
          .map(({ tone, size, word }) => (
            <div key={tone} className="flex min-h-5 items-center gap-2">
              <dt className="flex flex-1 items-center gap-2 text-ink2">
                <Swatch tone={tone} /> {word}
              </dt>
              <dd className="m-0 font-mono text-meta">{number(size)}</dd>
            </div>
          ))}
        <Row label="Usable" facts={AZURE_KEEPS}>
          {number(usage.usable)} of {number(usage.total)}
        </Row>
      </Rows>
    </Part>
  );
}
