import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { type Address, formatAddress, formatPrefix, positionIn, rangesSize } from '../../ip';
import { podUnitFacts, resourceOf } from '../../model';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { number } from '../words';
import { freeRanges, podPoolsIn, takableRanges } from './free-ranges';
import { nextInSubnet } from './next-in-subnet';
import { nodeHolds } from './node-holds';
import { rangeAt } from './ranges';
import { resourceHolds } from './resource-holds';
import { handedOutBefore, sizeSteps } from './subnet-steps';
import type { Answer, Step } from './types';
import { nameOf, step } from './words';

/** What an address of a subnet is: somebody's, Azure's, or free. */
export function inSubnet(plan: Plan, subnet: SubnetPlan, address: Address): Answer {
  const network = resourceOf(plan.document, 'subnet', subnet.id)?.virtualNetwork;
  const holding = rangeAt(subnet.holdings, address);
  const answer = holding ? held(plan, subnet, holding, address) : free(plan, subnet, address);
  return {
    ...answer,
    about: [...new Set([...answer.about, subnet.id, ...(network === undefined ? [] : [network])])],
    space: formatPrefix(subnet.prefix),
    next: nextInSubnet(plan, subnet, address),
  };
}

function held(plan: Plan, subnet: SubnetPlan, holding: Holding, address: Address): Answer {
  switch (holding.role) {
    case 'reserved':
      return kept(plan, subnet, address);
    case 'node':
    case 'pods':
      return nodeHolds(plan, subnet, holding, address);
    case 'other':
      return resourceHolds(plan, subnet, holding, address);
  }
}

/** What Azure keeps the first addresses of a subnet for, in order. */
const FIRST = ['network address', 'default gateway', 'first address of Azure DNS', 'second address of Azure DNS'];

function kept(plan: Plan, subnet: SubnetPlan, address: Address): Answer {
  const { prefix } = subnet;
  const isLast = address === prefix.last;
  const what = isLast ? 'broadcast address' : (FIRST[address - prefix.first] ?? 'kept address');
  return {
    state: 'reserved',
    role: 'kept-by-azure',
    name: `Kept by Azure: the ${what}`,
    says: `Azure keeps it as the ${what} of ${nameOf(plan, subnet.id)}; nobody can have it.`,
    owner: subnet.id,
    about: [],
    steps: [
      ...sizeSteps(plan, subnet),
      step(`${formatAddress(address)} is the ${what}.`, isLast ? reservedAtEnd : reservedAtStart),
    ],
  };
}

/** An address that is left over where a pod subnet is cut into whole blocks. */
function inNoBlock(plan: Plan, subnet: SubnetPlan, address: Address): Step[] {
  if (positionIn(takableRanges(plan, subnet), address) !== undefined) return [];
  const mode = podPoolsIn(plan, subnet.id)[0]?.pool.mode;
  return [
    step(
      'It is in no whole block that is free, so no node takes it for its pods.',
      ...(mode ? podUnitFacts(plan.document, mode) : []),
    ),
  ];
}

function free(plan: Plan, subnet: SubnetPlan, address: Address): Answer {
  const gaps = freeRanges(subnet);
  const position = positionIn(gaps, address) ?? 0;
  const total = rangesSize(gaps);
  const name = nameOf(plan, subnet.id);
  return {
    state: 'free',
    role: 'unassigned',
    name: `Free in ${name}`,
    says: `Nobody holds it: one of ${number(total)} free addresses of ${name}.`,
    about: [],
    steps: [
      ...sizeSteps(plan, subnet),
      ...handedOutBefore(plan, subnet, subnet.prefix.last + 1),
      step(
        `${formatAddress(address)} is left: number ${number(position + 1)} of the free addresses, counted from the lowest.`,
      ),
      ...inNoBlock(plan, subnet, address),
    ],
  };
}
