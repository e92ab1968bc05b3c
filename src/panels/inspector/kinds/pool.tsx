import { instanceName, number, type Plan, type PoolPlan, poolPlanOf, spaceWords } from '../../../engine';
import { poolFigures } from '../../../engine/holders';
import { NODES_LISTED } from '../../../engine/outline';
import { insufficientSubnetSize, resourceProviderPodsLess, subnetIsFull } from '../../../facts/aks';
import { scaleSetName } from '../../../facts/aks-resources';
import { formatAddress } from '../../../ip';
import { Mark, ScrollList } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { ModePart } from '../mode-part';
import { Part, Remark, Row, Rows } from '../parts';

export function PoolFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const found = poolPlanOf(plan, id);
  if (!found) return null;
  const { pool, cluster } = found;
  const figures = poolFigures(plan, cluster, pool);
  const { mode } = cluster;
  return (
    <>
      <Rows>
        <Row label="Subnet">
          <ThingLink id={pool.subnet} />
        </Row>
        <Row label="Security group on nodes">
          <ThingLink id={pool.networkSecurityGroup} />
        </Row>
        <Row label="Scale set" stacked facts={[scaleSetName]}>
          {pool.scaleSet}
        </Row>
      </Rows>
      <Part title="Capacity">
        <Rows>
          <Row label="Max pods per node" facts={[mode.maxPods.default, mode.maxPods.limits]}>
            {pool.maxPods}
          </Row>
          <Row label="Addresses a node takes" facts={[mode.node.fact]}>
            {figures.addressesPerNode}
          </Row>
          <Row label="Nodes that fit">
            {number(pool.nodes.length)} of {number(figures.nodesWanted)}
          </Row>
          <Row label="Nodes at most here" facts={figures.most.facts}>
            {number(figures.most.nodes)}
          </Row>
          <Row label="Limited by">{spaceWords[figures.most.limitedBy].limit}</Row>
          <Row label="Pods running">
            {number(figures.podsRunning)} of {number(figures.podCapacity)}
          </Row>
          <Row label="Nodes of a cluster at most" facts={[mode.nodeCeiling]}>
            {number(mode.nodeCeiling.value)}
          </Row>
        </Rows>
        <Refused pool={pool} />
      </Part>
      <Nodes pool={pool} />
      <ModePart cluster={cluster} />
    </>
  );
}

/** Why nodes do not fit: the code, the figures, and what AKS itself was seen to count. */
function Refused({ pool: { refusal, refused } }: { readonly pool: PoolPlan }) {
  if (!refusal) return null;
  const { space, code, subject, needed, available, countedByAks } = refusal;
  const codeFact = code === subnetIsFull.value ? subnetIsFull : insufficientSubnetSize;
  const disputed = countedByAks !== undefined && countedByAks !== needed;
  return (
    <>
      <Rows>
        <Row label="Refused">
          <Mark tone="bad" word={`${number(refused)} ${refused === 1 ? 'node' : 'nodes'}`} showWord />
        </Row>
        {code !== undefined && (
          <Row label="Azure’s error code" facts={[codeFact]}>
            <span className="font-mono text-meta">{code}</span>
          </Row>
        )}
        <Row label="In">
          <ThingLink id={subject} />
        </Row>
        <Row label="Needed">
          {number(needed)} {spaceWords[space].unit}
        </Row>
        <Row label="Available">{number(available)}</Row>
      </Rows>
      {disputed && (
        <Remark about="what AKS counts" facts={[resourceProviderPodsLess]}>
          AKS itself was seen to count {number(countedByAks)} here. The planning figure, {number(needed)}, decides.
        </Remark>
      )}
    </>
  );
}

function Nodes({ pool }: { readonly pool: PoolPlan }) {
  if (pool.nodes.length === 0) return null;
  const shown = pool.nodes.slice(0, NODES_LISTED);
  return (
    <Part title="Nodes" aside={pool.nodes.length > shown.length ? `the first ${shown.length}` : undefined}>
      <ScrollList label="Nodes of this pool">
        {shown.map((node) => (
          <li key={node.id} className="flex items-center justify-between gap-2">
            <ThingLink id={node.id} name={instanceName(node.name)} />
            <Address>{formatAddress(node.address)}</Address>
          </li>
        ))}
      </ScrollList>
    </Part>
  );
}
