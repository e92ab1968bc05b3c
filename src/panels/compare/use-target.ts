import { useState } from 'react';
import type { Plan } from '../../engine';
import { type Networking, networkingOf } from '../../engine/migration';
import { overlayMove } from '../../facts/migration';

/** Where a running cluster is to go: what was chosen, else Overlay, which AKS leads to, else Cilium under it. */
export function useTarget(plan: Plan, clusterId: string) {
  const [chosen, setChosen] = useState<Networking>();
  const present = networkingOf(plan, clusterId);
  const { to } = overlayMove.value;
  const usual: Networking =
    present.mode === to ? { mode: to, dataplane: 'cilium' } : { mode: to, dataplane: present.dataplane };
  const target = chosen ?? usual;
  return { target, setTarget: (part: Partial<Networking>) => setChosen({ ...target, ...part }) };
}
