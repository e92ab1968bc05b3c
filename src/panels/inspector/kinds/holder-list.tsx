import { counted, type NodePlan, nodeOf, number, type Plan, type SubnetPlan, shortNodeName } from '../../../engine';
import { type Holder, holders } from '../../../engine/holders';
import { addressWithin } from '../../../engine/outline';
import { formatAddress } from '../../../ip';
import { type BarTone, Mono, Swatch } from '../../../ui';
import { AskAbout } from '../../address';
import { ThingLink } from '../../thing-link';

/** Lines shown; a subnet of many parts says how many are left out. */
const SHOWN = 40;

const TONES: Readonly<Record<Holder['role'], BarTone>> = {
  node: 'node',
  pods: 'podsIdle',
  other: 'other',
  reserved: 'reserved',
  free: 'free',
};

/** Who holds which addresses of a subnet, in order of address. */
export function HolderList({ plan, subnet }: { readonly plan: Plan; readonly subnet: SubnetPlan }) {
  const all = holders(subnet, SHOWN);
  return (
    <>
      <ul>
        {all.slice(0, SHOWN).map((holder) => (
          <li
            key={holder.ranges[0].first}
            className="grid grid-cols-[9px_minmax(84px,auto)_1fr] items-start gap-x-2 py-px leading-5"
          >
            <span className="flex h-5 items-center">
              <Swatch tone={TONES[holder.role]} />
            </span>
            <span>
              <AskAbout text={formatAddress(holder.ranges[0].first)}>
                <Mono hue={holder.role === 'free' ? 'ink' : 'blue'}>
                  {holder.ranges.map((range) => rangeWithin(subnet, range)).join(', ')}
                </Mono>
              </AskAbout>
            </span>
            <span className="min-w-0 break-words">
              <HolderName plan={plan} holder={holder} />
            </span>
          </li>
        ))}
      </ul>
      {all.length > SHOWN && <p className="text-ink3">{number(all.length - SHOWN)} more</p>}
    </>
  );
}

const rangeWithin = ({ prefix }: SubnetPlan, { first, last }: Holder['ranges'][number]): string =>
  first === last ? addressWithin(prefix, first) : `${addressWithin(prefix, first)}–${addressWithin(prefix, last)}`;

function HolderName({ plan, holder }: { readonly plan: Plan; readonly holder: Holder }) {
  const { role, owner, nodes, pods, size } = holder;
  if (role === 'free') return <span className="text-ink3">free, {number(size)}</span>;
  if (role === 'reserved') return <span className="text-ink3">kept by Azure</span>;
  const id = owner ?? '';
  const node = nodeOf(plan, id)?.node;
  const forPods = pods > 0 ? `${nodes > 0 ? ' + ' : ', '}${number(pods)} for pods` : '';
  if (nodes > 1) return `${counted(nodes, 'node')}${forPods}`;
  return (
    <>
      <ThingLink id={id} {...(node && { name: nodeWords(plan, node) })} />
      {forPods}
    </>
  );
}

/** With its pool, whose name is not in sight here. */
const nodeWords = ({ document }: Plan, { pool, name }: NodePlan): string =>
  shortNodeName({ pool: document.resources[pool]?.name ?? pool, name });
