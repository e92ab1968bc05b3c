import { type ClusterPlan, number, type Plan, type PoolPlan, spaceWords, wholeRequestWords } from '../../../engine';
import { surgeNodes, surgeOf } from '../../../engine/capacity/capacity';
import { type HeldUnits, podUnitsOfPool, poolFigures } from '../../../engine/holders';
import { insufficientSubnetSize, subnetIsFull } from '../../../facts/aks';
import { spotSurge, surgeRounding, wholeRequest } from '../../../facts/upgrade';
import { cited, resourceOf } from '../../../model';
import { Mark } from '../../../ui';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

interface PoolCapacityProps {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly pool: PoolPlan;
}

/** What a node of the pool costs, how many fit, and what they hold. */
export function PoolCapacity({ plan, cluster, pool }: PoolCapacityProps) {
  const figures = poolFigures(plan, cluster, pool);
  const units = podUnitsOfPool(plan, pool);
  const { mode } = pool;
  return (
    <Part title="Capacity">
      <Rows>
        <Row label="Max pods per node" facts={[cited(plan.document, mode.maxPods.default), mode.maxPods.limits]}>
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
        <SurgeRow plan={plan} pool={pool} />
        <Row label="Pods running">
          {number(figures.podsRunning)} of {number(figures.podCapacity)}
        </Row>
        {units && <UnitRows units={units} />}
        <Row label="Nodes of a cluster at most" facts={[mode.nodeCeiling]}>
          {number(mode.nodeCeiling.value)}
        </Row>
      </Rows>
      <Refused plan={plan} pool={pool} />
    </Part>
  );
}

/** Extra nodes that the pool has while all of it is upgraded. */
function SurgeRow({ plan, pool }: Pick<PoolCapacityProps, 'plan' | 'pool'>) {
  const stored = resourceOf(plan.document, 'agentPool', pool.id);
  const cluster = resourceOf(plan.document, 'managedCluster', stored?.cluster);
  if (!stored || !cluster) return null;
  const spot = stored.scaleSetPriority === 'Spot';
  return (
    <Row label="Extra nodes of an upgrade" facts={[spot ? spotSurge : surgeRounding]}>
      {number(surgeNodes(stored.count, surgeOf(plan.document, cluster, stored)))}
    </Row>
  );
}

interface UnitRowsProps {
  readonly units: HeldUnits;
  /** All that the subnet has. */
  readonly total?: number;
}

/** What nodes hold of a pod subnet, and what stands idle of it. */
export const UnitRows = ({ units, total }: UnitRowsProps) => (
  <>
    <Row label={`${units.name.many.charAt(0).toUpperCase()}${units.name.many.slice(1)} held`} facts={units.facts}>
      {number(units.held)}
      {total !== undefined && ` of ${number(total)}`}
    </Row>
    <Row label="Addresses in them, without a pod">
      {number(units.idle)} of {number(units.addresses)}
    </Row>
  </>
);

/** Why nodes do not fit: the code, the figures, and what AKS itself was seen to count. */
function Refused({ plan, pool }: Pick<PoolCapacityProps, 'plan' | 'pool'>) {
  const { refusal, refused } = pool;
  if (!refusal) return null;
  const { space, code, subject, needed, available, countedByAks } = refusal;
  const codeFact = code === subnetIsFull.value ? subnetIsFull : insufficientSubnetSize;
  const whole = wholeRequestWords(pool);
  const { countedBesidePods } = pool.mode.node;
  return (
    <>
      <Rows>
        <Row label="Without room">
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
      {whole !== undefined && (
        <Remark about="the whole request" facts={[wholeRequest]}>
          {whole}
        </Remark>
      )}
      {countedBesidePods && countedByAks !== undefined && countedByAks !== needed && (
        <Remark about="what AKS counts" facts={[cited(plan.document, countedBesidePods)]}>
          AKS itself counts {number(countedByAks)} here. The planning figure, {number(needed)}, decides.
        </Remark>
      )}
    </>
  );
}
