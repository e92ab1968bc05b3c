import { type Plan, poolPlanOf } from '../../../engine';
import { scaleSetName } from '../../../facts/aks-resources';
import { lazyPart } from '../../../ui';
import { ThingLink } from '../../thing-link';
import { VerdictsPart } from '../../verdicts/verdicts-part';
import { ModePart } from '../mode-part';
import { Part, Row, Rows } from '../parts';
import { PoolCapacity } from './pool-capacity';

const PoolNodes = lazyPart(() => import('./pool-nodes'));

export function PoolFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const found = poolPlanOf(plan, id);
  if (!found) return null;
  const { pool, cluster } = found;
  return (
    <>
      <VerdictsPart plan={plan} id={id} />
      <Rows>
        <Row label="Subnet">
          <ThingLink id={pool.subnet} />
        </Row>
        {pool.podSubnet !== undefined && (
          <Row label="Pod subnet">
            <ThingLink id={pool.podSubnet} />
          </Row>
        )}
        <Row label="Security group on nodes">
          <ThingLink id={pool.networkSecurityGroup} />
        </Row>
        <Row label="Scale set" stacked facts={[scaleSetName]}>
          {pool.scaleSet}
        </Row>
      </Rows>
      <PoolCapacity plan={plan} cluster={cluster} pool={pool} />
      {pool.nodes.length > 0 && (
        <Part title="Nodes">
          <PoolNodes pool={pool} name={plan.document.resources[id]?.name ?? id} />
        </Part>
      )}
      <ModePart plan={plan} cluster={cluster} mode={pool.mode} />
    </>
  );
}
