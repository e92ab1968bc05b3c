// Apart from the other names of steps: things are moved before anything about editing is loaded.
import type { TopologyDocument } from '../../model';
import { counted } from '../words';

/** What a drag did, as the list of steps names it: `Move vnet-prod`, `Move 3 things`. */
export function moveStep({ resources }: TopologyDocument, moved: readonly string[]): string {
  const [id = ''] = moved;
  return moved.length === 1 ? `Move ${resources[id]?.name || id}` : `Move ${counted(moved.length, 'thing')}`;
}
