import { backendPoolNames, loadBalancerNames } from '../../facts/aks-resources';
import { type Address, formatAddress } from '../../ip';
import { resourcesOf } from '../../model';
import type { FrontendPlan, LoadBalancerPlan, Plan } from '../plan/types';
import type { Answer } from './types';
import { nameOf, step } from './words';

/** Whoever answers at a public address, or goes out with it. */
export const publicAddresses = (plan: Plan, address: Address): Answer[] => [
  ...balancers(plan, address),
  ...gateways(plan, address),
  ...internetHosts(plan, address),
];

const BASE = { state: 'assigned', basis: 'written' } as const;

const balancers = (plan: Plan, address: Address): Answer[] =>
  Object.values(plan.loadBalancers)
    .filter(({ internal }) => !internal)
    .flatMap((balancer) =>
      balancer.frontends
        .filter((frontend) => frontend.address === address)
        .map((frontend) => ofFrontend(plan, balancer, frontend)),
    );

function ofFrontend(plan: Plan, balancer: LoadBalancerPlan, frontend: FrontendPlan): Answer {
  const { id, name, cluster } = balancer;
  const { service, address } = frontend;
  if (cluster === undefined) return ofOwnFrontend(balancer, frontend);
  const text = formatAddress(address);
  const clusterName = nameOf(plan, cluster);
  if (service === undefined) {
    return {
      ...BASE,
      role: 'outbound',
      name: `Outbound address of ${clusterName}`,
      says: `What nodes of ${clusterName} open towards the internet leaves load balancer ${name} with this address.`,
      owner: id,
      about: [id, cluster],
      steps: [
        step(`The design names ${text} among the outbound addresses of ${clusterName}.`),
        step(`AKS puts it on load balancer ${name} with an outbound rule.`, loadBalancerNames, backendPoolNames),
      ],
    };
  }
  const serviceName = nameOf(plan, service);
  return {
    ...BASE,
    role: 'frontend',
    name: `Frontend of ${serviceName}`,
    says: `Load balancer ${name} answers here for service ${serviceName}.`,
    owner: service,
    about: [service, id, cluster],
    steps: [
      step(`The design gives service ${serviceName} the public address ${text}.`),
      step(`AKS makes it a frontend of load balancer ${name}.`, loadBalancerNames),
    ],
  };
}

/** A frontend of a load balancer of the user's. */
const ofOwnFrontend = ({ id, name }: LoadBalancerPlan, { name: frontend, address }: FrontendPlan): Answer => ({
  ...BASE,
  role: 'frontend',
  name: `Frontend ${frontend} of ${name}`,
  says: `Load balancer ${name} answers here for the machines behind it.`,
  owner: id,
  about: [id],
  steps: [step(`The design gives ${name} the public address ${formatAddress(address)}.`)],
});

const gateways = ({ document }: Plan, address: Address): Answer[] =>
  resourcesOf(document, 'applicationGateway')
    .filter(({ publicIPAddress }) => publicIPAddress === formatAddress(address))
    .map(({ id, name }) => ({
      ...BASE,
      role: 'frontend',
      name: `Public frontend of ${name}`,
      says: `Application gateway ${name} answers here.`,
      owner: id,
      about: [id],
      steps: [step(`The design gives ${name} the public address ${formatAddress(address)}.`)],
    }));

const internetHosts = ({ document }: Plan, address: Address): Answer[] =>
  resourcesOf(document, 'internetHost')
    .filter((host) => host.address === formatAddress(address))
    .map(({ id, name }) => ({
      ...BASE,
      role: 'host',
      name,
      says: `${name}, on the internet.`,
      owner: id,
      about: [id],
      steps: [step(`The design gives ${name} the address ${formatAddress(address)}.`)],
    }));
