import type { ReactNode } from 'react';
import type { Tone } from '../mark';
import type { Spot } from './spot';

export interface MatrixHead {
  readonly key: string;
  readonly head: ReactNode;
}

/** What there is to see of a cell, and what it is called. */
export interface MatrixLook {
  readonly text: string;
  readonly label: string;
  /** None: the text alone. */
  readonly tone?: Tone;
  /** A dot in its corner. */
  readonly isChanged?: boolean;
}

/** Cells by where they are. */
export interface MatrixCells {
  /** Unset for one that is left out, which can be neither visited nor chosen. The same function as long as no cell changes. */
  readonly look: (spot: Spot) => MatrixLook | undefined;
  /** Name of the cells that are left out. */
  readonly leftOut: string;
}
