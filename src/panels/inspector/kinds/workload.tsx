import { instanceName, number, type Plan, podsOf } from '../../../engine';
import { formatAddress } from '../../../ip';
import { resourceOf } from '../../../model';
import { ScrollList } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Row, Rows } from '../parts';

/** Pods listed; more would be a list nobody reads. */
const SHOWN = 250;

export function WorkloadFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const stored = resourceOf(plan.document, 'workload', id);
  const cluster = stored && plan.clusters[stored.cluster];
  const workload = cluster?.workloads.find((candidate) => candidate.id === id);
  if (!stored || !cluster || !workload) return null;
  const pods = podsOf(cluster, id, SHOWN);
  const pending = workload.replicas - workload.running;
  return (
    <>
      <Rows>
        {workload.placed > 0 && <Row label="On nodes of your choice">{number(workload.placed)}</Row>}
        <Row label="Pods running">{number(workload.running)}</Row>
        {pending > 0 && <Row label="Pending">{number(pending)}</Row>}
      </Rows>
      {pods.length > 0 && (
        <Part title="Pods" aside={pods.length < workload.running ? `the first ${pods.length}` : undefined}>
          <ScrollList label="Pods of this workload">
            {pods.map(({ replica, node, address }) => (
              <li key={replica} className="flex items-center justify-between gap-2">
                <Address>{formatAddress(address)}</Address>
                <ThingLink id={node.id} name={instanceName(node.name)} />
              </li>
            ))}
          </ScrollList>
        </Part>
      )}
    </>
  );
}
