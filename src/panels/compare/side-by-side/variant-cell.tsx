import type { ReactNode } from 'react';
import { classNames } from '../../../ui';
import { CELL, MODE_CELL } from '../row-head';

interface VariantCellProps {
  /** Name of the column, said beside the cell on a phone. */
  readonly of: string;
  /** Of the first column, with which the others are compared. */
  readonly isFirst: boolean;
  /** Whether it says something else than that. */
  readonly differs: boolean;
  readonly children: ReactNode;
}

/** A cell of one variant. What differs from the first column is edged, so that the eye finds it. */
export const VariantCell = ({ of, isFirst, differs, children }: VariantCellProps) => (
  <td
    data-mode={of}
    className={classNames(
      CELL,
      MODE_CELL,
      'max-sm:border-l-4',
      isFirst && 'bg-sunk',
      differs ? 'border-l-4 border-l-ink pl-1.5' : 'border-l-4 border-l-transparent pl-1.5',
    )}
  >
    {children}
    {differs && <span className="sr-only">, differs</span>}
  </td>
);

/** Why a cell has nothing to say, where its column is still worked out; else what is said there. */
export const blankWord = (at: number | undefined, word: string): string => (at === -1 ? 'being worked out' : word);

export const Blank = ({ word }: { readonly word: string }) => (
  <span className="text-ink3">
    <span aria-hidden>–</span>
    <span className="sr-only">{word}</span>
  </span>
);
