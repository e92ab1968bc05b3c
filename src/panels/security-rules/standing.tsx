import { type Plan, thingOf } from '../../engine';
import type { Interface } from '../../engine/trace';
import { bothLevelsDecide } from '../../facts/filtering';
import { formatAddress } from '../../ip';
import { cited } from '../../model';
import { Address } from '../address';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { interfaceName } from './names';

interface StandingProps {
  readonly plan: Plan;
  readonly at: Interface;
}

/** Which interface it is and where it stands; what of that is disputed. */
export const Standing = ({ plan, at: { nic, address, subnet, pod, rests } }: StandingProps) => (
  <dl className="m-0 py-0.5">
    <dt className="text-ink2">Interface</dt>
    <dd className="m-0 mt-1 flex min-h-[26px] flex-wrap items-center gap-x-1.5">
      <span>
        {pod !== undefined && (
          <>
            <ThingLink id={pod.split('/')[0] ?? pod} name={interfaceName(plan, pod)} /> on{' '}
          </>
        )}
        <ThingLink id={nic.owner} name={interfaceName(plan, nic.owner)} /> at{' '}
        <Address>{formatAddress(address)}</Address> in{' '}
        <ThingLink id={subnet} name={thingOf(plan, subnet)?.name ?? subnet} />
      </span>
      <Sources
        about="the order of the levels"
        facts={[bothLevelsDecide, ...rests.map((option) => cited(plan.document, option))]}
      />
    </dd>
  </dl>
);
