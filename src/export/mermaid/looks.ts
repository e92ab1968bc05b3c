import type { Part } from '../../drawing';
import type { BoxKind } from '../../layout';
import { grouped } from '../grouped';

/** Pale fills with dark text, which can be read on a light page and on a dark one. */
const LOOKS = {
  public: 'fill:#f1f5f9,stroke:#475569,color:#0f172a',
  network: 'fill:#eff6ff,stroke:#2563eb,color:#0f172a',
  subnet: 'fill:#dbeafe,stroke:#2563eb,color:#0f172a',
  card: 'fill:#ffffff,stroke:#2563eb,color:#0f172a',
  cluster: 'fill:#f5f3ff,stroke:#7c3aed,color:#0f172a',
  pool: 'fill:#ede9fe,stroke:#7c3aed,color:#0f172a',
  node: 'fill:#ffffff,stroke:#7c3aed,color:#0f172a',
  refused: 'fill:#fef2f2,stroke:#dc2626,color:#0f172a,stroke-dasharray:4 3',
  site: 'fill:#f8fafc,stroke:#64748b,color:#0f172a',
  facts: 'fill:none,stroke:none,color:#0f172a',
} as const;

type Look = keyof typeof LOOKS;

const LOOK_OF: Partial<Readonly<Record<BoxKind, Look>>> = {
  internetHost: 'public',
  natGateway: 'public',
  virtualNetwork: 'network',
  subnet: 'subnet',
  managedCluster: 'cluster',
  agentPool: 'pool',
  node: 'node',
  refusedNode: 'refused',
  refusedNodes: 'refused',
  onPremisesSite: 'site',
};

/** A load balancer in no network stands at the public edge. */
export const lookOf = ({ box }: Part): Look => LOOK_OF[box.kind] ?? (box.parent === undefined ? 'public' : 'card');

/** Each look that is used, as a class, and what has it. */
export function lookLines(looks: readonly { readonly key: string; readonly look: Look }[]): string[] {
  return [...grouped(looks, ({ look }) => look)].flatMap(([look, having]) => [
    `classDef ${look} ${LOOKS[look]}`,
    `class ${having.map(({ key }) => key).join(',')} ${look}`,
  ]);
}
