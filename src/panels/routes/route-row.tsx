import { CircleCheck } from 'lucide-react';
import { type EffectiveRoute, routeFacts } from '../../engine/routing';
import { NEXT_HOP_WORDS } from '../../engine/trace';
import { formatAddress, formatPrefix } from '../../ip';
import { classNames } from '../../ui';
import { Address } from '../address';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { RoutePrefix } from './route-prefix';
import type { RouteRow } from './rows';

/** As the portal calls them. */
const SOURCES: Readonly<Record<EffectiveRoute['source'], string>> = {
  Default: 'Default',
  User: 'User',
  VirtualNetworkGateway: 'Virtual network gateway',
};

/** Names that AKS makes up are long and have no spaces. */
const WRAPPED = 'max-sm:whitespace-nowrap sm:min-w-[170px] sm:[overflow-wrap:anywhere]';

interface RouteRowViewProps {
  readonly row: RouteRow;
  readonly isTested: boolean;
}

/** One effective route; the one that is taken is bold, ringed and says so. */
export function RouteRowView({ row: { route, isTaken, lost }, isTested }: RouteRowViewProps) {
  const { source, state, addressPrefix, nextHopType, nextHopIpAddress, name, serviceTag, ruleId } = route;
  const prefix = formatPrefix(addressPrefix);
  const recedes = state === 'Invalid' || (isTested && !isTaken);
  const cell = classNames(
    'border-t border-line px-2 py-px align-top leading-6 first:pl-3',
    isTaken && 'bg-sunk font-semibold',
  );
  const whole = `${cell} whitespace-nowrap`;
  return (
    <tr aria-current={isTaken || undefined} className={recedes ? 'text-ink3' : ''}>
      <td className={classNames(whole, isTaken && 'shadow-[inset_3px_0_0_var(--ink)]')}>{SOURCES[source]}</td>
      <td className={whole}>{state}</td>
      <th
        scope="row"
        className={classNames(whole, 'sticky left-0 z-[1] font-normal', isTaken ? 'bg-sunk' : 'bg-surface')}
      >
        <RoutePrefix route={route} />
        {serviceTag !== undefined && <span className="ml-1.5 text-meta text-ink3">{serviceTag}</span>}
        <span className="ml-1 inline-block align-top">
          <Sources about={`${prefix}, ${NEXT_HOP_WORDS[nextHopType]}`} facts={routeFacts[ruleId]} />
        </span>
      </th>
      <td className={whole}>{NEXT_HOP_WORDS[nextHopType]}</td>
      <td className={whole}>
        {nextHopIpAddress === undefined ? '–' : <Address>{formatAddress(nextHopIpAddress)}</Address>}
      </td>
      <td className={classNames(cell, WRAPPED)}>{name ?? '–'}</td>
      <td className={classNames(cell, WRAPPED)}>
        <Behind route={route} />
      </td>
      {isTested && (
        <td className={classNames(cell, 'min-w-[260px]')}>
          {isTaken ? <Taken drops={nextHopType === 'None'} /> : lost && <Lost {...lost} />}
        </td>
      )}
    </tr>
  );
}

/** The table of a user route; of others the peering, gateway or endpoint that brings it. */
function Behind({ route: { routeTable, via } }: Pick<RouteRow, 'route'>) {
  const id = routeTable ?? via;
  return id === undefined ? '–' : <ThingLink id={id} />;
}

const Taken = ({ drops }: { readonly drops: boolean }) => (
  <span className="inline-flex items-center gap-1 text-ink">
    <CircleCheck aria-hidden size={14} />
    {drops ? 'Taken, and dropped' : 'Taken'}
  </span>
);

const Lost = ({ says, fact }: NonNullable<RouteRow['lost']>) => (
  <span className="flex items-start gap-1 text-ink2">
    <span className="py-1 leading-4">{says}</span>
    <Sources about={says} facts={[fact]} />
  </span>
);
