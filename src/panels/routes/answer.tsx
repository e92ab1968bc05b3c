import type { ReactNode } from 'react';
import type { Plan } from '../../engine';
import { type EffectiveRoute, nextHopAnswer, routeFacts } from '../../engine/routing';
import { NEXT_HOP_WORDS, pastRoutes } from '../../engine/trace';
import { longestPrefix } from '../../facts/routing';
import { formatAddress, type Address as IpAddress } from '../../ip';
import { Mark, Mono } from '../../ui';
import { Address } from '../address';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { RoutePrefix } from './route-prefix';
import type { RouteRow } from './rows';

interface AnswerProps {
  readonly plan: Plan;
  readonly subnet: string;
  readonly address: IpAddress;
  readonly rows: readonly RouteRow[];
}

/** Where a packet from the subnet to the address goes, and what Network Watcher says to the question. */
export function Answer({ plan, subnet, address, rows }: AnswerProps) {
  const taken = rows.find(({ isTaken }) => isTaken)?.route;
  const past = pastRoutes(plan, subnet, address);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line bg-sunk px-3 py-1.5">
      <div className="flex items-center gap-x-1.5">
        <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          {taken ? <Taken route={taken} address={address} /> : rows[0]?.lost?.says}
        </span>
        <Sources
          about={`the way to ${formatAddress(address)}`}
          facts={taken ? [longestPrefix, ...routeFacts[taken.ruleId]] : rows[0]?.lost ? [rows[0].lost.fact] : []}
        />
      </div>
      <Watcher plan={plan} subnet={subnet} address={address} />
      {past && (
        <div className="flex basis-full items-center gap-x-1.5 text-ink2">
          <Mark tone="warn" word="But:" />
          <span className="min-w-0">Between pods it is otherwise: {past.says}</span>
          <Sources about="packets between pods" facts={[past]} />
        </div>
      )}
    </div>
  );
}

function Taken({ route, address }: { readonly route: EffectiveRoute; readonly address: IpAddress }) {
  const { nextHopType, nextHopIpAddress } = route;
  const isDropped = nextHopType === 'None';
  return (
    <>
      {isDropped && <Mark tone="bad" word="Dropped:" />}
      <span>
        <Address>{formatAddress(address)}</Address> takes <RoutePrefix route={route} />
      </span>
      <strong className="font-semibold">
        → {NEXT_HOP_WORDS[nextHopType]}
        {isDropped && ', so it is dropped'}
      </strong>
      {nextHopIpAddress !== undefined && <Address>{formatAddress(nextHopIpAddress)}</Address>}
    </>
  );
}

/** Its words are Network Watcher's own. */
function Watcher({ plan, subnet, address }: Omit<AnswerProps, 'rows'>) {
  const answer = nextHopAnswer(plan, subnet, address);
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-ink2">
      <span className="text-meta text-ink3">Network Watcher, Next hop:</span>
      {answer ? (
        <dl className="m-0 flex flex-wrap gap-x-3">
          <Term name="Next hop type">{answer.nextHopType}</Term>
          {answer.nextHopIpAddress !== undefined && (
            <Term name="IP address">
              <Mono>{formatAddress(answer.nextHopIpAddress)}</Mono>
            </Term>
          )}
          <Term name="Route table">
            {plan.routeTables[answer.routeTableId] ? <ThingLink id={answer.routeTableId} /> : answer.routeTableId}
          </Term>
        </dl>
      ) : (
        'no route is asked'
      )}
    </div>
  );
}

const Term = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="flex items-baseline gap-1">
    <dt className="text-meta text-ink3">{name}</dt>
    <dd className="m-0 text-ink">{children}</dd>
  </div>
);
