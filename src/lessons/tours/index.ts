import { choosingAMode } from './choosing-a-mode';
import { kubenetGoes } from './kubenet-goes';
import { servicesAndTraffic } from './services-and-traffic';
import { thePieces } from './the-pieces';
import type { BuiltInTour } from './tour';

export { type BuiltInTour, tourEnvelope } from './tour';

/** Every tour, in the order in which they are best taken. A new one is a file and a line here. */
export const tours: readonly BuiltInTour[] = [thePieces, servicesAndTraffic, choosingAMode, kubenetGoes];
