import { formatAddress, isIPv6, parseAddress, parsePrefix } from '../ip';
import type { Reporter } from './report';

/** An IPv4 address as the document writes it. */
export function addressIn(text: string | undefined): string | undefined {
  const read = parseAddress(text ?? '');
  return read.ok ? formatAddress(read.value) : undefined;
}

/**
 * The IPv4 prefixes among some texts. IPv6 is counted and left out, host bits are taken away and told, and what is no
 * prefix is told as well.
 *
 * @param of what has them, as it is called in a sentence
 */
export function prefixesIn(
  texts: readonly string[],
  of: { readonly id?: string; readonly name: string },
  report: Reporter,
): string[] {
  const read = texts.flatMap((text) => prefixIn(text, of, report) ?? []);
  return [...new Set(read)];
}

export function prefixIn(
  text: string | undefined,
  { id, name }: { readonly id?: string; readonly name: string },
  report: Reporter,
): string | undefined {
  if (text === undefined) return undefined;
  const read = parsePrefix(text);
  const about = id === undefined ? {} : { id };
  if (read.ok) return text.trim();
  if (isIPv6(text)) {
    report.count(
      'ignored',
      'ipv6',
      (count) =>
        (count === 1 ? 'One IPv6 prefix or address' : `${count} IPv6 prefixes or addresses`) +
        ': only IPv4 is computed.',
    );
    return undefined;
  }
  if (read.error.code === 'host-bits-set') {
    const words = `${name} has ${text}, which is no prefix: the network around it, ${read.error.suggestion}, is taken.`;
    report.add('assumed', { code: 'host-bits', text: words, ...about });
    return read.error.suggestion;
  }
  report.add('problems', {
    code: 'not-a-prefix',
    text: `${name} has ${text} where a prefix has to be: it was left out.`,
    ...about,
  });
  return undefined;
}
