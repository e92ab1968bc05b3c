import { overlayWithoutEngine } from '../../facts/migration';
import type { ResourceOf } from '../../model';

const NAMES = { azure: 'Azure NPM', calico: 'Calico' } as const;

/** The network policy engine beside the dataplane, by its name. */
export function engineOf({ networkProfile }: ResourceOf<'managedCluster'>): string | undefined {
  const engine = overlayWithoutEngine.value.find((name) => name === networkProfile.networkPolicy);
  return engine && NAMES[engine];
}
