import { apiServerAddresses, loadBalancerNames, predictedAddresses, privateEndpoint } from '../../facts/aks-resources';
import type { Fact } from '../../facts/fact';
import { agwAddresses } from '../../facts/gateways';
import { internalFrontendSubnet } from '../../facts/load-balancers';
import { privateLinkAddresses } from '../../facts/snat';
import { type Address, formatAddress, positionIn } from '../../ip';
import { frontendAt } from '../holders/owner-of';
import { thingOf } from '../plan/lookup';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { number } from '../words';
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

const as = (role: AddressRole, name: string, says: string, facts: readonly Fact[] = []): Words => ({
  role,
  name,
  says,
  about: [],
  facts,
});

/** @param position of the address among those that the owner holds here */
function wordsOf(plan: Plan, { owner, part }: Holding, address: Address, position: number): Words {
  const thing = thingOf(plan, owner);
  const isDerived = thing?.derived === true;
  const name = thing?.name ?? owner;
  if (part === 'private-link') return privateLink(name);
  switch (thing?.kind) {
    case 'service':
      return frontend(plan, name, address);
    case 'loadBalancer':
      return ownFrontend(plan, name, address);
    case 'applicationGateway':
      return part === 'frontend' ? gatewayFrontend(name) : gatewayInstance(name, position);
    case 'privateEndpoint':
      return isDerived
        ? as('resource', name, 'The private endpoint through which nodes reach the API server.', [privateEndpoint])
        : as('resource', name, `The address of private endpoint ${name}.`);
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

const privateLink = (name: string): Words =>
  as(
    'resource',
    `Private link service of ${name}`,
    `The private link service before service ${name} translates to this address.`,
    [privateLinkAddresses],
  );

function frontend(plan: Plan, name: string, address: Address): Words {
  const balancer = frontendAt(plan, address)?.balancer;
  const says = `Load balancer ${balancer?.name ?? loadBalancerNames.value.internal} answers here for service ${name}.`;
  return {
    ...as('frontend', `Frontend of ${name}`, says, [internalFrontendSubnet, loadBalancerNames]),
    about: balancer ? [balancer.id] : [],
  };
}

function ownFrontend(plan: Plan, name: string, address: Address): Words {
  const frontend = frontendAt(plan, address)?.frontend.name ?? '';
  return as(
    'frontend',
    `Frontend ${frontend} of ${name}`,
    `Load balancer ${name} answers here for the machines behind it.`,
  );
}

const gatewayFrontend = (name: string): Words =>
  as('frontend', `Private frontend of ${name}`, `Application gateway ${name} answers here privately.`, [agwAddresses]);

function gatewayInstance(name: string, position: number): Words {
  const instance = `Instance ${number(position + 1)} of`;
  return as('instance', `${instance} ${name}`, `${instance} application gateway ${name}.`, [agwAddresses]);
}
