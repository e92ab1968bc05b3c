import { counted, number } from '../../engine';
import type { Span, SpanKind, Use } from '../../engine/space';
import { formatAddress, formatPrefix, sizeOf } from '../../ip';

/** What each sort of span is called. */
export const spanWords: Readonly<Record<SpanKind, string>> = {
  virtualNetwork: 'Virtual network',
  subnet: 'Subnet',
  podCidr: 'Pod CIDR',
  serviceCidr: 'Service CIDR',
  onPremises: 'On-premises',
  refused: 'Refused range',
};

const HELD: Readonly<Record<SpanKind, string>> = {
  virtualNetwork: 'in subnets',
  subnet: 'held',
  podCidr: 'of nodes',
  serviceCidr: 'of services',
  onPremises: 'held',
  refused: 'held',
};

/** `4 held`, `3 /24s of nodes` */
export const usedWords = (kind: SpanKind, { used, unit }: Use): string =>
  `${number(used)}${unit === 'addresses' ? '' : ` ${unit}`} ${HELD[kind]}`;

export const freeWords = ({ free }: Use): string => `${number(free)} free`;

export const sizeWords = ({ prefix }: Span): string => counted(sizeOf(prefix), 'address', 'addresses');

/** All that is to be said of a span, but for its name. */
export function particulars(span: Span): string {
  const { kind, prefix, use } = span;
  const range = `${formatAddress(prefix.first)} – ${formatAddress(prefix.last)}`;
  return [
    spanWords[kind],
    formatPrefix(prefix),
    range,
    sizeWords(span),
    use && `${usedWords(kind, use)}, ${freeWords(use)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
