import type { Envelope } from '../model';
import { ok, type Result } from '../result';
import { type LinkError, writeLink } from './link';

/** The names under which a machine reaches itself and no other does. */
const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|)$/;

/** Whether nobody but this machine can open what stands at an address. */
export const isOfOwnMachine = (address: string): boolean => OWN_MACHINE.test(new URL(address).hostname);

/** The app's address with a fragment behind its `#`, and nothing between. @throws where the app's address is none */
export function addressWith(app: string, fragment: string): string {
  const url = new URL(app);
  url.search = '';
  url.hash = fragment;
  return url.href;
}

/**
 * A design as a whole address: that of the app, with the design behind its `#` and nothing between.
 *
 * @throws where the app's address is none
 */
export function linkAt(app: string, envelope: Envelope): Result<string, LinkError> {
  const fragment = writeLink(envelope);
  return fragment.ok ? ok(addressWith(app, fragment.value)) : fragment;
}
