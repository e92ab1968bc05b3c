import {
  agwAddresses,
  apiServerAddresses,
  internalFrontendSubnet,
  loadBalancerNames,
  predictedAddresses,
  privateEndpoint,
} from '../../facts/aks-resources';
import type { Fact } from '../../facts/fact';
import { privateLinkAddresses } from '../../facts/outbound';
import { type Address, formatAddress } from '../../ip';
import { frontendAt } from '../holders/owner-of';
import { thingOf } from '../plan/lookup';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { number } from '../words';
import { positionIn } from './ranges';
import { handedOutBefore, sizeSteps } from './subnet-steps';
import type { AddressRole, Answer } from './types';
import { nameOf, rangesText, step } from './words';

/** An address of a subnet that a frontend, gateway, machine or other resource holds. */
export function resourceHolds(plan: Plan, subnet: SubnetPlan, holding: Holding, address: Address): Answer {
  const { owner, predicted, part } = holding;
  const its = subnet.holdings.filter((other) => other.owner === owner && other.part === part).map(({ range }) => range);
  const { role, name, says, about, facts } = wordsOf(plan, holding, address, positionIn(its, address) ?? 0);
  const text = formatAddress(address);
  return {
    state: 'assigned',
    role,
    name,
    says,
    owner,
    about: [owner, ...about],
    basis: predicted ? 'predicted' : 'written',
    steps: [
      ...sizeSteps(plan, subnet),
      ...(predicted
        ? [
            ...handedOutBefore(plan, subnet, its[0]?.first ?? address),
            step(`${nameOf(plan, owner)} takes the lowest free: ${rangesText(its)}.`, predictedAddresses, ...facts),
          ]
        : [step(`The design gives ${nameOf(plan, owner)} the address ${text}.`, ...facts)]),
    ],
  };
}

interface Words {
  readonly role: AddressRole;
  readonly name: string;
  readonly says: string;
  readonly about: readonly string[];
  readonly facts: readonly Fact[];
}

/** @param position of the address among those that the owner holds here */
function wordsOf(plan: Plan, { owner, part }: Holding, address: Address, position: number): Words {
  const thing = thingOf(plan, owner);
  const name = thing?.name ?? owner;
  const as = (role: AddressRole, title: string, says: string, facts: readonly Fact[] = []): Words => ({
    role,
    name: title,
    says,
    about: [],
    facts,
  });
  if (part === 'private-link') {
    return as(
      'resource',
      `Private link service of ${name}`,
      `The private link service before service ${name} translates to this address.`,
      [privateLinkAddresses],
    );
  }
  switch (thing?.kind) {
    case 'service': {
      const balancer = frontendAt(plan, address)?.balancer;
      return {
        ...as(
          'frontend',
          `Frontend of ${name}`,
          `Load balancer ${balancer?.name ?? loadBalancerNames.value.internal} answers here for service ${name}.`,
          [internalFrontendSubnet, loadBalancerNames],
        ),
        about: balancer ? [balancer.id] : [],
      };
    }
    case 'applicationGateway':
      return part === 'frontend'
        ? as('frontend', `Private frontend of ${name}`, `Application gateway ${name} answers here privately.`, [
            agwAddresses,
          ])
        : as(
            'instance',
            `Instance ${number(position + 1)} of ${name}`,
            `Instance ${number(position + 1)} of application gateway ${name}.`,
            [agwAddresses],
          );
    case 'privateEndpoint':
      return as('resource', name, 'The private endpoint through which nodes reach the API server.', [privateEndpoint]);
    case 'apiServer':
      return as('resource', name, 'Reserved for the API server, which stands in this subnet.', [apiServerAddresses]);
    case 'virtualNetworkGateway':
      return as('resource', name, `The address of virtual network gateway ${name}.`);
    case 'azureFirewall':
      return as('resource', name, `The private address of firewall ${name}.`);
    case 'virtualMachine':
      return as('resource', name, `The address of machine ${name}.`);
    default:
      return as('resource', name, `The address of ${name}.`);
  }
}
