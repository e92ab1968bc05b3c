import { type ClusterPlan, type NodePlan, nodeOf, type Plan, podsOn } from '../../../engine';
import { podUnitsOfNode } from '../../../engine/holders';
import { scaleSetName } from '../../../facts/aks-resources';
import { formatAddress, formatPrefix, formatRangeShort } from '../../../ip';
import { ScrollList } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { ModeRows } from '../mode-part';
import { Part, Remark, Row, Rows } from '../parts';
import { UnitRows } from './pool-capacity';

export function NodeFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const found = nodeOf(plan, id);
  if (!found) return null;
  const { node, pool, cluster } = found;
  const { mode } = pool;
  const units = podUnitsOfNode(plan, pool, node);
  return (
    <>
      <Rows>
        <Row label="Address" predicted={node.predicted}>
          <Address>{formatAddress(node.address)}</Address>
        </Row>
        {node.block && (
          <Row label="Block" facts={[...(mode.block ? [mode.block.length] : [])]}>
            <Address>{formatPrefix(node.block)}</Address>
          </Row>
        )}
        {node.pods.map((range) => (
          <Row
            key={range.first}
            label="Pods’ addresses"
            facts={units?.facts ?? [mode.block?.fact ?? mode.node.fact]}
            predicted={node.block === undefined}
          >
            <Address>{formatRangeShort(range)}</Address>
          </Row>
        ))}
        {units && <UnitRows units={units} />}
        <Row label="IP forwarding" facts={[mode.node.ipForwarding]}>
          {node.ipForwarding ? 'on' : 'off'}
        </Row>
        <Row label="Network security group">
          {node.networkSecurityGroup === undefined ? 'none' : <ThingLink id={node.networkSecurityGroup} />}
        </Row>
        <Row label="Subnet">
          <ThingLink id={pool.subnet} />
        </Row>
        {pool.podSubnet !== undefined && (
          <Row label="Pod subnet">
            <ThingLink id={pool.podSubnet} />
          </Row>
        )}
        <Row label="Scale set" stacked facts={[scaleSetName]}>
          {pool.scaleSet}
        </Row>
      </Rows>
      <Pods plan={plan} cluster={cluster} node={node} />
      <Part title={`Seen from outside: ${mode.title}`}>
        <ModeRows plan={plan} mode={mode} />
      </Part>
    </>
  );
}

interface PodsProps {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly node: NodePlan;
}

function Pods({ plan, cluster, node }: PodsProps) {
  const pods = podsOn(cluster, node.id);
  return (
    <Part title="Pods running" aside={`${pods.length} of ${node.room}`}>
      {pods.length === 0 ? (
        <p className="text-ink2">None.</p>
      ) : (
        <ScrollList label="Pods running on this node">
          {pods.map(({ workload, replica, address }) => (
            <li key={`${workload} ${replica}`} className="flex items-center justify-between gap-2">
              <span className="min-w-0 truncate">
                {plan.document.resources[workload]?.name ?? workload}, pod {replica + 1}
              </span>
              <Address>{formatAddress(address)}</Address>
            </li>
          ))}
        </ScrollList>
      )}
      <Remark about="where pods run">
        Pods that the design puts on no node are dealt by the simulator, one after the other over all nodes. Kubernetes
        promises no order.
      </Remark>
    </Part>
  );
}
