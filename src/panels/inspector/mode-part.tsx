import type { ClusterPlan, Plan } from '../../engine';
import { number } from '../../engine';
import { routeTableOrigin } from '../../facts/aks-resources';
import type { Fact } from '../../facts/fact';
import { cited } from '../../model';
import { choiceOf, modeChoices, type NetworkMode } from '../../modes';
import { useApp, useEditable } from '../../store';
import { Field, INPUT } from '../../ui';
import { longDate } from '../words';
import { Part, Row, Rows } from './parts';

interface ModePartProps {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  /** Of a pool with a mode of its own. */
  readonly mode?: NetworkMode;
}

/** Which mode a cluster is in, a way to change it, and what it means. */
export function ModePart({ plan, cluster, mode = cluster.mode }: ModePartProps) {
  const setMode = useApp((state) => state.setMode);
  const editable = useEditable();
  return (
    <Part title="Network mode">
      {!editable && (
        <p className="mb-1">
          {mode.title}. {mode.summary}
        </p>
      )}
      {editable && (
        <Field
          label="Mode"
          stacked
          description={mode.summary}
          input={(ids) => (
            <select
              {...ids}
              value={choiceOf(cluster.mode)}
              onChange={(event) => {
                const chosen = modeChoices.find(({ id }) => id === event.target.value);
                if (chosen) setMode(cluster.id, chosen.id);
              }}
              className={`${INPUT} w-full pr-1 text-ink`}
            >
              {modeChoices.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        />
      )}
      <ModeRows plan={plan} mode={mode} />
    </Part>
  );
}

interface ModeRowsProps {
  readonly plan: Plan;
  readonly mode: NetworkMode;
}

/** What a mode means for whoever looks at the cluster from outside, and how far it goes. */
export const ModeRows = ({ plan: { document }, mode }: ModeRowsProps) => (
  <Rows>
    <Row label="Others see pods as" facts={[mode.sourceSeen]}>
      {seenWords(mode.sourceSeen)}
    </Row>
    <Row label="Machines outside reach pods" facts={[mode.podsAddressable]}>
      {mode.podsAddressable.value ? 'Yes' : 'No; application gateway ingress can'}
    </Row>
    <Row label="Pods are found by" facts={mode.podRoutes === 'route-table' ? [routeTableOrigin] : []}>
      {ROUTE_WORDS[mode.podRoutes]}
    </Row>
    <Row label="Default max pods" facts={[cited(document, mode.maxPods.default)]}>
      {cited(document, mode.maxPods.default).value} per node
    </Row>
    <Row label="AKS’s limit on nodes" facts={[mode.nodeCeiling]}>
      {number(mode.nodeCeiling.value)}
    </Row>
    {mode.retirement && (
      <Row label="Supported until" facts={[mode.retirement]}>
        {longDate(mode.retirement.value)}
      </Row>
    )}
  </Rows>
);

const ROUTE_WORDS: Readonly<Record<NetworkMode['podRoutes'], string>> = {
  'route-table': 'a route table',
  'virtual-network': 'the virtual network',
  fabric: 'Azure’s fabric',
};

/** Whose address a pod shows to others: in a word, or each network by itself where they differ. */
function seenWords({
  value,
}: Fact<Readonly<Record<'virtualNetwork' | 'peered' | 'onPremises', 'node' | 'pod'>>>): string {
  const { virtualNetwork, peered, onPremises } = value;
  if (virtualNetwork === peered && peered === onPremises) return `the ${peered}’s address`;
  return `the ${virtualNetwork}’s address in its network, the ${peered}’s in peered ones, the ${onPremises}’s on-premises`;
}
