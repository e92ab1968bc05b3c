import type { ReactNode } from 'react';
import { number } from '../../engine';
import type { AddressSpace, Overlap, Span } from '../../engine/space';
import { formatAddress, formatPrefix, sizeOf } from '../../ip';
import { DataTable, Mono } from '../../ui';
import { Address } from '../address';
import { ThingLink } from '../thing-link';
import { spanWords } from './words';

const COLUMNS = ['Prefix', 'Owner', 'Kind', 'First', 'Last', 'Addresses', 'Used', 'Free', 'Overlaps'];

/** The ruler in words and numbers, in order of address. */
export const SpanTable = ({ space: { spans, overlaps } }: { readonly space: AddressSpace }) => (
  <DataTable
    caption="All address space"
    columns={overlaps.length > 0 ? COLUMNS : COLUMNS.slice(0, -1)}
    rows={spans.map((span) => ({ key: span.id, cells: cellsOf(span, overlaps) }))}
  />
);

function cellsOf(span: Span, overlaps: readonly Overlap[]): ReactNode[] {
  const { id, kind, owner, name, prefix } = span;
  const met = overlaps.flatMap(({ spans: [a, b] }) => (a.id === id ? b.name : b.id === id ? a.name : []));
  return [
    <Address key="prefix">{formatPrefix(prefix)}</Address>,
    owner === undefined ? name : <ThingLink key="owner" id={owner} name={name} />,
    spanWords[kind],
    <Mono key="first">{formatAddress(prefix.first)}</Mono>,
    <Mono key="last">{formatAddress(prefix.last)}</Mono>,
    number(sizeOf(prefix)),
    amount(span, 'used'),
    amount(span, 'free'),
    ...(overlaps.length > 0 ? [met.join(', ')] : []),
  ];
}

const amount = ({ use }: Span, of: 'used' | 'free'): string =>
  use ? `${number(use[of])}${use.unit === 'addresses' ? '' : ` ${use.unit}`}` : '';
