import type { Template } from '../../examples/templates';
import { SCHEMA_VERSION, type TopologyDocument } from '../../model';
import { designs } from '../persistence';
import { reportNotOpened } from '../reports';
import { leaveStart } from '../start-shown';

const EMPTY: TopologyDocument = { name: 'New design', resources: {}, order: [] };

const open = (document: TopologyDocument, origin: 'own' | 'template'): Promise<void> =>
  designs.openNew({ envelope: { schemaVersion: SCHEMA_VERSION, document }, dropped: [] }, origin).finally(leaveStart);

export const openEmpty = (): void => void open(EMPTY, 'own');

/** A template becomes a design of its own; one that was opened before and never edited is that design. */
export async function openTemplate({ title, load }: Template): Promise<void> {
  const document = await load().catch(() => undefined);
  if (document) return open(document, 'template');
  reportNotOpened(
    `“${title}” was not opened: a part of the app could not be loaded. Check the connection and try again.`,
  );
}

/** Shows a kept design, or goes back to the one on screen. */
export const openKept = (id: string): void => void designs.openKept(id).finally(leaveStart);
