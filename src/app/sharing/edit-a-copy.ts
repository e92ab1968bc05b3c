import { toEnvelope, useApp } from '../../store';
import { withKeeping } from '../keeping';

/** Makes what is there to be looked at a design of one's own, as it is looked at now. */
export const editACopy = (): Promise<void> =>
  withKeeping('no copy was made', async ({ designs }) => {
    await designs.openNew({ envelope: toEnvelope(useApp.getState()), dropped: [] }, 'link');
    useApp.getState().dismiss('view-only');
  });
