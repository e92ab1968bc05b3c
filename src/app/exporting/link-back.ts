import type { Envelope } from '../../model';
import { isOfOwnMachine, linkAt } from '../../share/address';

/** What leads from a file back to the design, and what is to be known of that. */
export interface LinkBack {
  readonly link: string | undefined;
  readonly notes: readonly string[];
}

/** A link that leads to this page. */
export function linkBack(envelope: Envelope, address = location.href): LinkBack {
  const link = linkAt(address, envelope);
  if (!link.ok) {
    return { link: undefined, notes: ['The design is too large for a link, so nothing in the file leads back to it.'] };
  }
  const notes = isOfOwnMachine(link.value)
    ? ['The link in the file opens on this machine alone: the app runs on localhost here.']
    : [];
  return { link: link.value, notes };
}
