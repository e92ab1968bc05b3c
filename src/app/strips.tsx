import type { Tour } from '../model';
import { useApp } from '../store';
import { lazyPart } from '../ui/lazy-part';
import { ViewStrip } from './sharing/view-strip';

/** Knows all tours of the app, which a design that is only looked at need not wait for. */
const TourStrip = lazyPart<{ readonly tour: Tour }>(() => import('./teaching/tour-strip'));

/** Under the top bar what is to be known of the design that shows: that it can only be looked at, that it has a tour. */
export default function Strips() {
  const viewOnly = useApp((state) => state.viewOnly);
  const offersTour = useApp(({ lessons, touring, stepAsked }) => !touring && stepAsked === undefined && lessons.tour);
  return (
    <>
      {viewOnly && <ViewStrip />}
      {offersTour && <TourStrip tour={offersTour} />}
    </>
  );
}
