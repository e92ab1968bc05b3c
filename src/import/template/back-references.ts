import { keyOf, readArmId } from '../arm-id';
import { isObject, wordOf } from '../fields';

type Template = Readonly<Record<string, unknown>>;

const MACHINE = 'microsoft.compute/virtualmachines';
const INTERFACE = 'microsoft.network/networkinterfaces';
const BALANCER = 'microsoft.network/loadbalancers';

/**
 * Resources of a template with what Azure adds to them once they are deployed and its tools print: the machine of an
 * interface, which in a template names the interface, and the interfaces behind a load balancer, which name its pool.
 */
export function withBackReferences(resources: readonly Template[]): Template[] {
  const machines = machinesByInterface(resources);
  const members = membersByPool(resources);
  return resources.map((resource) => {
    const key = ownKey(resource);
    if (typeOf(resource) === BALANCER) return withMembers(resource, members);
    const machine = typeOf(resource) === INTERFACE && key !== undefined ? machines.get(key) : undefined;
    return machine === undefined ? resource : { ...resource, virtualMachine: { id: machine } };
  });
}

const typeOf = (resource: Template): string => wordOf(resource.type).toLowerCase();
const ownId = (resource: Template): string => `/providers/${wordOf(resource.type)}/${wordOf(resource.name)}`;
const ownKey = (resource: Template): string | undefined => keyIn(ownId(resource));

function keyIn(id: unknown): string | undefined {
  const arm = readArmId(wordOf(id));
  return arm && keyOf({ ...arm, subscription: '', group: '' });
}

const objectOf = (value: unknown): Template => (isObject(value) ? value : {});
const objectsOf = (value: unknown): Template[] => (Array.isArray(value) ? value.filter(isObject) : []);

function machinesByInterface(resources: readonly Template[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const machine of resources.filter((one) => typeOf(one) === MACHINE)) {
    const { networkInterfaces } = objectOf(objectOf(machine.properties).networkProfile);
    for (const { id } of objectsOf(networkInterfaces)) {
      const key = keyIn(id);
      if (key !== undefined) found.set(key, ownId(machine));
    }
  }
  return found;
}

function membersByPool(resources: readonly Template[]): Map<string, { readonly id: string }[]> {
  const found = new Map<string, { readonly id: string }[]>();
  for (const card of resources.filter((one) => typeOf(one) === INTERFACE)) {
    for (const { name, properties } of objectsOf(objectOf(card.properties).ipConfigurations)) {
      for (const { id } of objectsOf(objectOf(properties).loadBalancerBackendAddressPools)) {
        const key = keyIn(id);
        const member = { id: `${ownId(card)}/ipConfigurations/${wordOf(name)}` };
        if (key === undefined) continue;
        const known = found.get(key);
        if (known) known.push(member);
        else found.set(key, [member]);
      }
    }
  }
  return found;
}

function withMembers(balancer: Template, members: ReadonlyMap<string, readonly { readonly id: string }[]>): Template {
  const properties = objectOf(balancer.properties);
  const pools = objectsOf(properties.backendAddressPools).map((pool) => {
    const key = keyIn(`${ownId(balancer)}/backendAddressPools/${wordOf(pool.name)}`);
    const own = key === undefined ? undefined : members.get(key);
    return own ? { ...pool, properties: { ...objectOf(pool.properties), backendIPConfigurations: own } } : pool;
  });
  return { ...balancer, properties: { ...properties, backendAddressPools: pools } };
}
