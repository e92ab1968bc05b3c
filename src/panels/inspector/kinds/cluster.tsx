import { type ClusterPlan, counted, number, type Plan } from '../../../engine';
import { podBlock } from '../../../facts/aks';
import { backendPoolNames, nodeResourceGroupName } from '../../../facts/aks-resources';
import { formatPrefix } from '../../../ip';
import { Bar } from '../../../ui';
import { Address, AddressOrNone } from '../../address';
import { ThingLink } from '../../thing-link';
import { ModePart } from '../mode-part';
import { Part, Row, Rows } from '../parts';
import { OutboundPorts } from './outbound-ports';

export function ClusterFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const cluster = plan.clusters[id];
  if (!cluster) return null;
  return (
    <>
      <OutboundPorts plan={plan} id={id} />
      <ModePart plan={plan} cluster={cluster} />
      {cluster.podCidr && cluster.blocks && <Blocks cluster={cluster} blocks={cluster.blocks} />}
      <Part title="Pods" aside={`room for ${number(cluster.pods.capacity)}`}>
        <Rows>
          <Row label="Running">{number(cluster.pods.running)}</Row>
          {cluster.pods.pending > 0 && <Row label="Pending">{number(cluster.pods.pending)}</Row>}
        </Rows>
      </Part>
      <Part title="Node pools">
        <Rows>
          {cluster.pools.map((pool) => (
            <div
              key={pool.id}
              className="flex min-h-6 justify-between gap-2 py-0.5 leading-5 max-sm:min-h-11 max-sm:items-center"
            >
              <dt>
                <ThingLink id={pool.id} />
              </dt>
              <dd className="m-0 leading-5">
                {counted(pool.nodes.length, 'node')}
                {pool.refused > 0 && `, ${number(pool.refused)} without room`}
              </dd>
            </div>
          ))}
        </Rows>
      </Part>
      <Part title="Services">
        <Rows>
          {cluster.services.map((service) => (
            <div
              key={service.id}
              className="flex min-h-6 justify-between gap-2 py-0.5 leading-5 max-sm:min-h-11 max-sm:items-center"
            >
              <dt>
                <ThingLink id={service.id} />
              </dt>
              <dd className="m-0 leading-5">
                <AddressOrNone address={service.frontend ?? service.clusterIP} />
              </dd>
            </div>
          ))}
        </Rows>
      </Part>
      <Made plan={plan} cluster={cluster} />
    </>
  );
}

type BlocksProps = { readonly cluster: ClusterPlan; readonly blocks: NonNullable<ClusterPlan['blocks']> };

const Blocks = ({ cluster, blocks }: BlocksProps) => (
  <Part title="Pod CIDR" aside={`${number(blocks.used)} of ${number(blocks.total)} blocks`}>
    <Bar
      label={`${number(blocks.used)} of ${number(blocks.total)} blocks of the pod CIDR in use`}
      parts={[
        { tone: 'violet', size: blocks.used },
        { tone: 'free', size: blocks.total - blocks.used },
      ]}
      total={Math.max(blocks.total, 1)}
    />
    <Rows>
      <Row label="In force">{cluster.podCidr && <Address>{formatPrefix(cluster.podCidr)}</Address>}</Row>
      <Row label="A block" facts={[cluster.mode.block?.length ?? podBlock]}>
        /{cluster.mode.block?.length.value} a node
      </Row>
    </Rows>
  </Part>
);

interface MadeProps {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
}

/** What AKS makes for the cluster, and where. */
const Made = ({ plan, cluster }: MadeProps) => (
  <Part title="Made by AKS">
    <Rows>
      <Row label="Node resource group" stacked facts={[nodeResourceGroupName]}>
        {cluster.nodeResourceGroup}
      </Row>
      {Object.values(plan.loadBalancers)
        .filter((balancer) => balancer.cluster === cluster.id)
        .map((balancer) => (
          <Row key={balancer.id} label="Load balancer" facts={[backendPoolNames]}>
            <ThingLink id={balancer.id} />
          </Row>
        ))}
      <Row label="Security group">
        <ThingLink id={cluster.networkSecurityGroup} />
      </Row>
      <Row label="Route table">{cluster.routeTable === undefined ? 'none' : <ThingLink id={cluster.routeTable} />}</Row>
    </Rows>
  </Part>
);
