import type { Plan, Thing } from '../../engine';
import { fieldsFor } from '../../model';
import { selectFindings, selectHeldBack, selectStale, useApp } from '../../store';
import { FindingNote } from '../finding-note';
import { Heading } from './heading';
import { ApplicationGatewayFacts } from './kinds/application-gateway';
import { AssertionFacts } from './kinds/assertion';
import { ClusterFacts } from './kinds/cluster';
import { DnsZoneFacts } from './kinds/dns-zone';
import { DriftFacts } from './kinds/drift';
import { GatewayFacts } from './kinds/gateway';
import { HeldFacts } from './kinds/held';
import { LoadBalancerFacts } from './kinds/load-balancer';
import { MachineFacts } from './kinds/machine';
import { NatGatewayFacts } from './kinds/nat-gateway';
import { NetworkPolicyFacts } from './kinds/network-policy';
import { NodeFacts } from './kinds/node';
import { SiteFacts } from './kinds/outside';
import { PoolFacts } from './kinds/pool';
import { PrivateEndpointFacts } from './kinds/private-endpoint';
import { RouteTableFacts } from './kinds/route-table';
import { SecurityGroupFacts } from './kinds/security-group';
import { ServiceFacts } from './kinds/service';
import { SubnetFacts } from './kinds/subnet';
import { NetworkFacts } from './kinds/virtual-network';
import { WorkloadFacts } from './kinds/workload';
import { ResourceFields } from './resource-fields';
import { TablesPart } from './tables-part';

/** The selected thing: what is wrong with it, what of it can be changed, what follows. */
export default function Selected({ plan, thing }: { readonly plan: Plan; readonly thing: Thing }) {
  const resource = plan.document.resources[thing.id];
  const findings = useApp(selectFindings);
  const stale = useApp(selectStale);
  const isHeldBack = useApp(selectHeldBack);
  // What is said of a field stands at the field; the rest comes first.
  const fields = resource ? fieldsFor(resource, plan.document) : [];
  const general = findings.filter(({ subjects }) => {
    const own = subjects.filter(({ id }) => id === thing.id);
    return own.length > 0 && !own.some(({ field }) => fields.some(({ id }) => id === field));
  });
  if (isHeldBack && thing.kind === 'drift') return <HiddenFault thing={thing} />;
  return (
    <>
      <Heading thing={thing} />
      {general.length > 0 && (
        <div aria-busy={stale} className="mb-2 flex flex-col gap-1.5">
          {general.map((finding) => (
            <FindingNote key={finding.code + finding.says} finding={finding} />
          ))}
        </div>
      )}
      {resource && <ResourceFields resource={resource} />}
      {resource && <TablesPart resource={resource} document={plan.document} />}
      <Facts plan={plan} thing={thing} />
    </>
  );
}

/** Where a lab is about it. */
const HiddenFault = ({ thing }: { readonly thing: Thing }) => (
  <>
    <Heading thing={thing} />
    <p className="text-ink2">Something is not as it should be since then. What that is, is for you to find out.</p>
  </>
);

function Facts({ plan, thing }: { readonly plan: Plan; readonly thing: Thing }) {
  const { id, kind } = thing;
  switch (kind) {
    case 'virtualNetwork':
      return <NetworkFacts plan={plan} id={id} />;
    case 'subnet':
      return <SubnetFacts plan={plan} id={id} />;
    case 'peering':
    case 'internetHost':
      return null;
    case 'networkSecurityGroup':
      return <SecurityGroupFacts plan={plan} id={id} />;
    case 'routeTable':
      return <RouteTableFacts plan={plan} id={id} />;
    case 'managedCluster':
      return <ClusterFacts plan={plan} id={id} />;
    case 'agentPool':
      return <PoolFacts plan={plan} id={id} />;
    case 'node':
      return <NodeFacts plan={plan} id={id} />;
    case 'workload':
      return <WorkloadFacts plan={plan} id={id} />;
    case 'service':
      return <ServiceFacts plan={plan} id={id} />;
    case 'loadBalancer':
      return <LoadBalancerFacts plan={plan} id={id} />;
    case 'applicationGateway':
      return <ApplicationGatewayFacts plan={plan} id={id} />;
    case 'virtualNetworkGateway':
      return <GatewayFacts plan={plan} id={id} />;
    case 'virtualMachine':
      return <MachineFacts plan={plan} id={id} />;
    case 'onPremisesSite':
      return <SiteFacts plan={plan} id={id} />;
    case 'applicationGatewayForContainers':
    case 'azureFirewall':
    case 'apiServer':
      return <HeldFacts plan={plan} id={id} />;
    case 'privateEndpoint':
      return <PrivateEndpointFacts plan={plan} id={id} />;
    case 'natGateway':
      return <NatGatewayFacts plan={plan} id={id} />;
    case 'privateDnsZone':
      return <DnsZoneFacts plan={plan} id={id} />;
    case 'kubernetesNetworkPolicy':
      return <NetworkPolicyFacts plan={plan} id={id} />;
    case 'assertion':
      return <AssertionFacts plan={plan} id={id} />;
    case 'drift':
      return <DriftFacts plan={plan} id={id} />;
  }
}
