// Part of `editing`: without it nobody puts a cluster into another mode.
import type { NoRoom } from '../engine';
import { modeStep } from '../engine/steps/steps';
import type { TopologyDocument } from '../model';
import type { Result } from '../result';
import { type Notice, withNotice } from './notice';
import type { AppState } from './store';

/** What comes of putting a cluster into another mode; says why where it cannot be had. */
export function flipped(
  { document, notices }: AppState,
  cluster: string,
  to: Result<TopologyDocument, NoRoom>,
): Partial<AppState> {
  if (!to.ok) return { notices: withNotice(notices, noRoom(document, to.error)) };
  return to.value === document ? {} : { document: to.value, step: modeStep(document, to.value, cluster) };
}

const noRoom = (document: TopologyDocument, { network }: NoRoom): Notice => ({
  id: 'no-room-for-pod-subnet',
  severity: 'error',
  says: `${document.resources[network]?.name ?? network} has no free space for a pod subnet. Add an address prefix to it first.`,
});
