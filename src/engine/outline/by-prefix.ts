import { overlaps, type Prefix, parsePrefix } from '../../ip';

const WRITTEN = /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?/g;

/** The prefix that a search asks for: `10.240.0.0/24`; `undefined` where it asks for something else. */
export function searchedPrefix(query: string): Prefix | undefined {
  const read = query.includes('/') ? parsePrefix(query) : undefined;
  return read?.ok ? read.value : undefined;
}

/** Whether a text tells an address or a prefix that shares addresses with this one. */
export const tellsOf = (prefix: Prefix, text: string): boolean =>
  (text.match(WRITTEN) ?? []).some((written) => {
    const read = parsePrefix(written.includes('/') ? written : `${written}/32`);
    return read.ok && overlaps(read.value, prefix);
  });
