import { type Opened, type ReadError, readEnvelope } from '../model/read';
import type { Result } from '../result';
import { type FileError, readFile } from '../share/file';
import type { LinkError } from '../share/link';
import { type OpenedLink, openLink as openFragment } from '../share/open-link';

/**
 * Opens the text of a saved design. Never throws.
 *
 * Reads resource by resource: `dropped` lists what could not be read, each with the path of the field at fault.
 */
export function openFile(text: string): Result<Opened, FileError | ReadError> {
  const file = readFile(text);
  return file.ok ? readEnvelope(file.value) : file;
}

/**
 * Opens a link: the whole address, its fragment, or the fragment without `#`. Never throws, and asks no server:
 * the design is in the fragment.
 *
 * Of a link that was damaged on its way, what arrived is opened: `lost` says so, and `dropped` lists the rest.
 */
export const openLink = (address: string): Result<OpenedLink, LinkError | ReadError> =>
  openFragment(address.slice(address.indexOf('#') + 1));
