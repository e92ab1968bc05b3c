/** Said in a strip under the top bar until it is dismissed. */
export interface Notice {
  readonly id: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly says: string;
  /** Particulars, one a line. */
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A notice takes the place of the one with its id. */
export const withNotice = (notices: readonly Notice[], notice: Notice): readonly Notice[] => [
  ...notices.filter(({ id }) => id !== notice.id),
  notice,
];
