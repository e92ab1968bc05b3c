import { type BuiltInLab, type BuiltInTour, labEnvelope, tourEnvelope } from '../../lessons';
import type { Envelope } from '../../model';
import { followFrom } from '../../store/touring';
import { designs } from '../persistence';
import { reportNotOpened } from '../reports';
import { leaveStart } from '../start-shown';

/** Opens a tour as a design of one's own and follows it. @param step id of the step to begin at */
export const openTour = (one: BuiltInTour, step?: string): Promise<void> =>
  open(one.tour.title, tourEnvelope(one), () => followFrom(step));

/** Opens a lab as a design of one's own; where it was begun before, as it was left. */
export const openLab = (one: BuiltInLab): Promise<void> => open(one.lab.title, labEnvelope(one), () => {});

async function open(title: string, loading: Promise<Envelope>, then: () => void): Promise<void> {
  const envelope = await loading.catch(() => undefined);
  if (envelope) return designs.openNew({ envelope, dropped: [] }, 'template', then).finally(leaveStart);
  reportNotOpened(
    `“${title}” was not opened: a part of the app could not be loaded. Check the connection and try again.`,
  );
}
