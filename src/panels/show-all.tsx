import { useState } from 'react';
import { number } from '../engine';
import { Button } from '../ui';

/** Rows of a long table that are in the page before somebody asks for the rest. */
const FIRST = 30;

/** The first rows of a long table, and the button that brings the others. */
export function useFirst<Row>(rows: readonly Row[], of: string, first = FIRST) {
  const [all, setAll] = useState(false);
  const isCut = !all && rows.length > first;
  return {
    rows: isCut ? rows.slice(0, first) : rows,
    more: isCut && (
      <Button onClick={() => setAll(true)}>
        Show all {number(rows.length)} {of}
      </Button>
    ),
  };
}
