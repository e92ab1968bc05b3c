import { useEffect, useMemo, useState } from 'react';
import type { LockDown, Proposal } from '../../../engine/lock-down';
import { useApp } from '../../../store';

interface Proposed {
  readonly of: object;
  /** In which design; another one has nothing to do with it. */
  readonly opened: number;
  readonly proposal: Proposal;
}

/**
 * The rules that are needed in the design as it is now, worked out by another thread; what was said of an earlier state
 * of this design stays until then, and is marked as such.
 */
export function useProposal(lockDown: LockDown): { readonly proposal: Proposal | undefined; readonly stale: boolean } {
  const document = useApp((state) => state.document);
  const ask = useApp((state) => state.ask);
  const editing = useApp((state) => state.editing);
  const startThread = useApp((state) => state.startThread);
  const opened = useApp((state) => state.opened);
  const question = useMemo(() => ({ kind: 'rules-needed' as const, document, lockDown }), [document, lockDown]);
  const [last, setLast] = useState<Proposed>();
  useEffect(() => {
    // Before both are there nobody would hear.
    if (!editing || !startThread) return;
    ask(question, (answer) => {
      if (answer.kind === 'rules-needed') setLast({ of: question, opened, proposal: answer.proposal });
    });
  }, [ask, editing, startThread, opened, question]);
  return { proposal: last?.opened === opened ? last.proposal : undefined, stale: last?.of !== question };
}
