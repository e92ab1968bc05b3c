import type { Resource, ResourceKind, ResourceOf, TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { wordOf } from './buildable';
import { alone, type Copier, copied } from './copier';
import { copyCluster } from './copy-cluster';
import { copyPool, copyService, copyWorkload } from './copy-kubernetes';
import {
  copyApplicationGateway,
  copyBalancer,
  copyContainerGateway,
  copyEndpoint,
  copyHost,
  copyMachine,
  copyNatGateway,
  copyZone,
} from './copy-machines';
import { copyNetwork, copySite, copySubnet } from './copy-networks';
import { draftOf } from './draft';
import type { Made } from './maker';
import { ownerOf } from './place';
import type { Built, Refusal } from './types';

/** A new kind does not compile until it says how it is copied. */
const COPIERS: { readonly [K in ResourceKind]: Copier<K> } = {
  virtualNetwork: copyNetwork,
  subnet: copySubnet,
  peering: () => alone('Two virtual networks have one peering. Drag one network onto another to add the next.'),
  networkSecurityGroup: copied,
  routeTable: copied,
  natGateway: copyNatGateway,
  managedCluster: copyCluster,
  agentPool: copyPool,
  workload: copyWorkload,
  service: copyService,
  kubernetesNetworkPolicy: copied,
  applicationGateway: copyApplicationGateway,
  applicationGatewayForContainers: copyContainerGateway,
  loadBalancer: copyBalancer,
  virtualNetworkGateway: () => alone('A virtual network has one gateway of each type. Add one to another network.'),
  virtualMachine: copyMachine,
  azureFirewall: () => alone('A virtual network has one firewall. Add one to another network.'),
  privateEndpoint: copyEndpoint,
  privateDnsZone: copyZone,
  onPremisesSite: copySite,
  internetHost: copyHost,
  assertion: copied,
  drift: () => alone('The same fault twice changes nothing. Add a fault to something else.'),
};

const copyOf = <K extends ResourceKind>(
  document: TopologyDocument,
  one: ResourceOf<K>,
  kind: K,
): Result<Made, Refusal> => COPIERS[kind](draftOf(document), one);

/** The document with a copy of something, under new names and at free prefixes and addresses, with what belongs to it. */
export function duplicated(document: TopologyDocument, id: string): Result<Built, Refusal> {
  const one: Resource | undefined = Object.hasOwn(document.resources, id) ? document.resources[id] : undefined;
  if (!one) return err(ownerOf(document, id) ? keptByAks : nothingThere);
  const made = copyOf(document, one, one.kind);
  if (!made.ok) return made;
  const { draft, id: copy } = made.value;
  return ok({
    document: draft.document,
    id: copy,
    step: `Duplicate ${wordOf(one.kind)} ${one.name}`,
    with: draft.made.filter((other) => other !== copy),
  });
}

const keptByAks: Refusal = { code: 'kept-by-aks', says: 'AKS makes this, one for each cluster or node.' };
const nothingThere: Refusal = { code: 'nothing-there', says: 'This is not in the design any more.' };
