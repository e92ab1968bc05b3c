import type { ReactNode } from 'react';
import type { Differences } from '../../../engine/compare';
import { selectHeldBack, useApp } from '../../../store';
import { HeldBackCell, Refusal } from '../refusal-row';
import { TableRow } from '../table-row';
import { GroupHead } from './group-head';
import type { ShownVariant } from './use-shown-variants';
import { Blank, blankWord, VariantCell } from './variant-cell';

interface RefusedRowProps {
  readonly heads: Differences['heads'];
  readonly columns: readonly ShownVariant[];
  readonly at: readonly number[];
}

/** What Azure or AKS would refuse; that alone which not every variant has, unless all is wanted. */
export function RefusedRow({ heads, columns, at }: RefusedRowProps) {
  const all = useApp((state) => state.compared.all);
  const isHeldBack = useApp(selectHeldBack);
  if (isHeldBack) {
    return (
      <Rows columns={columns.length}>
        <HeldBackCell columns={columns.length} />
      </Rows>
    );
  }
  const shown = at.map((place) => {
    const head = heads[place];
    return typeof head === 'object' ? head.refused.filter(({ everywhere }) => all || !everywhere) : undefined;
  });
  if (!all && shown.every((refused) => (refused?.length ?? 0) === 0)) return null;
  return (
    <Rows columns={columns.length}>
      {columns.map(({ title }, n) => (
        <VariantCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, whatever is chosen for it
          key={n}
          of={title}
          isFirst={n === 0}
          differs={n > 0 && shown[n]?.some(({ everywhere }) => !everywhere) === true}
        >
          {shown[n] === undefined ? (
            <Blank word={blankWord(at[n], 'cannot be had')} />
          ) : shown[n].length === 0 ? (
            <span className="text-ink3">nothing</span>
          ) : (
            <ul className="flex flex-col gap-2">
              {shown[n].map(({ finding }) => (
                <Refusal key={`${finding.subjects[0].id} ${finding.says}`} {...finding} />
              ))}
            </ul>
          )}
        </VariantCell>
      ))}
    </Rows>
  );
}

const Rows = ({ columns, children }: { readonly columns: number; readonly children: ReactNode }) => (
  <tbody className="max-sm:block">
    <GroupHead title="Azure refuses" columns={columns} />
    <TableRow title="Errors of the design">{children}</TableRow>
  </tbody>
);
