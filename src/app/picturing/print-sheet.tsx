import type { ReactNode } from 'react';
import { checkAssertions, findings, number, type Plan, plan, verdicts } from '../../engine';
import { type Assertion, askedWords, flowOf, STANDING_WORDS, standingOf } from '../../engine/assertions';
import { idWords } from '../../engine/trace';
import { type AddressRow, addressRows } from '../../export/address-plan';
import { renderSvg } from '../../export/svg';
import { formatAddress, formatPrefix } from '../../ip';
import { type Envelope, fieldOfKind, fieldWords, resourceOf } from '../../model';
import { severityWords } from '../../panels/finding-note';
import { useHeldBack } from '../../panels/held-back';
import { InlineSvg } from './inline-svg';

interface PrintSheetProps {
  readonly envelope: Envelope;
  readonly link: string | undefined;
}

/** What is printed: the picture on a page of its own, then in tables what the app tells of the design. */
export function PrintSheet({ envelope: { document: design, layout }, link }: PrintSheetProps) {
  const planned = plan(design);
  const heldBack = useHeldBack();
  const input = {
    plan: planned,
    ...(layout && { layout }),
    ...(link !== undefined && { link }),
    ...(heldBack !== undefined && { heldBack }),
  };
  return (
    <>
      <InlineSvg svg={renderSvg(input, { theme: 'light', background: 'transparent' })} />
      <Table
        title="Verdicts"
        heads={['Cluster', 'Network mode', 'Verdict', 'Figure', 'Why']}
        rows={verdictRows(planned)}
      />
      <Table
        title="Findings"
        heads={['', 'About', 'What is wrong']}
        rows={heldBack === undefined ? findingRows(planned) : []}
        none={heldBack ?? 'None.'}
      />
      <Table
        title="Assertions"
        heads={['', 'Assertion', 'Connection', 'Expected', 'What happens']}
        rows={assertionRows(planned)}
      />
      <Table
        title="Address plan"
        heads={['Network', 'Subnet', 'What', 'Who', 'Addresses', 'Usable', 'Held', 'Free']}
        rows={addressRows(planned).map(addressCells)}
      />
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Said where there are no rows; without it the table is left out then. */
  readonly none?: string;
}

const Table = ({ title, heads, rows, none }: TableProps) =>
  (rows.length > 0 || none !== undefined) && (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 && <p>{none}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: printed once, in this order
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={heads[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );

const NAMES = { runs: 'Runs', upgrades: 'Upgrades', scales: 'Scales' };
const KINDS = ['runs', 'upgrades', 'scales'] as const;

const verdictRows = (planned: Plan) =>
  Object.values(planned.clusters).flatMap((cluster) => {
    const judged = verdicts(planned, cluster);
    return KINDS.map((kind) => {
      const { holds, figure, says } = judged[kind];
      return [nameOf(planned, cluster.id), cluster.mode.title, `${NAMES[kind]}: ${holds ? 'yes' : 'no'}`, figure, says];
    });
  });

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const findingRows = (planned: Plan) =>
  findings(planned).map(({ severity, subjects: [subject], says }) => [
    severityWords[severity],
    nameOf(planned, subject.id),
    says,
  ]);

const EXPECT = fieldOfKind('assertion', 'expect');

const assertionRows = (planned: Plan) =>
  checkAssertions(planned).flatMap((result) => {
    const assertion: Assertion | undefined = resourceOf(planned.document, 'assertion', result.id);
    if (!assertion) return [];
    const { name, from, to } = assertion;
    const connection = `${idWords(planned, from)} → ${idWords(planned, to)}, ${askedWords(planned, flowOf(assertion))}`;
    const expected = fieldWords(EXPECT, assertion, planned.document);
    return [[STANDING_WORDS[standingOf(result)], name, connection, expected, result.why]];
  });

const addressCells = ({ network, subnet, kind, holder, prefix, range, amounts, note }: AddressRow): ReactNode[] => [
  network,
  subnet,
  kind,
  [holder, note].filter((text) => text !== undefined && text !== '').join(', '),
  <code key="addresses">{prefix ? formatPrefix(prefix) : range ? rangeWords(range) : 'none'}</code>,
  amounts && number(amounts.usable),
  amounts && number(amounts.used),
  amounts && number(amounts.free),
];

const rangeWords = ({ first, last }: NonNullable<AddressRow['range']>): string =>
  first === last ? formatAddress(first) : `${formatAddress(first)} – ${formatAddress(last)}`;
