// As Node takes it from a package of CommonJS, so that tests in the browser can import the formats too.
import papaparse from 'papaparse';
import { type Address, formatAddress, formatPrefix, rangeSize } from '../../ip';
import { type AddressRow, addressRows } from '../address-plan';
import type { Exporter } from '../exporter';
import { plain } from '../plain';

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
export const csv: Exporter = {
  id: 'csv',
  label: 'Address plan (CSV)',
  says: 'Every prefix and range with who has it and what is free, for spreadsheets and address management.',
  extension: 'csv',
  mediaType: 'text/csv',
  write({ plan, link }) {
    const design = plain(plan.document.name);
    const rows = [
      ...addressRows(plan).map(cellsOf),
      cellsOf({ kind: 'Design', holder: design, ...(link !== undefined && { note: link }) }),
      ...NOTES.map((note) => cellsOf({ kind: 'Note', note })),
    ];
    const text = papaparse.unparse({ fields: HEADINGS, data: rows }, { newline: '\r\n', escapeFormulae: FORMULA });
    return { text: `${marked(text)}\r\n`, notes: NOTES };
  },
};

const NOTES = [
  'Predicted addresses are given out lowest first, in the order of the design; Azure promises no order.',
  'Ranges of pools with many nodes are told by pool, those of the others by node.',
];

const HEADINGS = [
  ...['Network', 'Subnet', 'Kind', 'Holder', 'Prefix', 'First address', 'Last address', 'Addresses'],
  ...['Usable', 'Used', 'Free', 'Basis', 'Note'],
];

type Cell = string | number;

function cellsOf({ network, subnet, kind, holder, prefix, range, amounts, basis, note }: AddressRow): Cell[] {
  const at = (address: Address | undefined) => (address === undefined ? '' : formatAddress(address));
  return [
    ...[plain(network ?? ''), plain(subnet ?? ''), kind, plain(holder ?? ''), prefix ? formatPrefix(prefix) : ''],
    ...[at(range?.first), at(range?.last), range ? rangeSize(range) : ''],
    ...[amounts?.usable ?? '', amounts?.used ?? '', amounts?.free ?? '', basis ?? '', plain(note ?? '')],
  ];
}

/**
 * What a spreadsheet would work out instead of showing it; such text gets an apostrophe in front. The wide forms too,
 * which some take for the narrow ones.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]/u;

/** Excel takes a file for UTF-8 only by its mark; a file of ASCII alone can do without, which other programs prefer. */
const marked = (text: string): string => (/[^\0-\x7F]/.test(text) ? `\uFEFF${text}` : text);
