import { type Opened, type ReadError, readEnvelope } from '../model/read';
import { ok, type Result } from '../result';
import { type LinkError, type Lost, readLink } from './link';

export interface OpenedLink extends Opened {
  /** Set where the link was damaged on its way. What did not arrive stands in `dropped` too. */
  readonly lost?: Omit<Lost, 'dropped'>;
}

/** The design of a fragment, as far as it arrived and can be read. Never throws. */
export function openLink(fragment: string): Result<OpenedLink, LinkError | ReadError> {
  const link = readLink(fragment);
  if (!link.ok) return link;
  const read = readEnvelope(link.value.value);
  if (!read.ok || !link.value.lost) return read;
  const { dropped, ...lost } = link.value.lost;
  return ok({ ...read.value, dropped: [...dropped, ...read.value.dropped], lost });
}
