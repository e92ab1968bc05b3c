import { Check, CircleHelp, X } from 'lucide-react';
import type { Match } from '../../engine/filtering';

const SHAPES = {
  yes: { icon: Check, word: 'Matches:' },
  no: { icon: X, word: 'Does not match:' },
  unknown: { icon: CircleHelp, word: 'Not known:' },
} as const;

/** Whether a field of a rule matches the packet. */
export function Matched({ match }: { readonly match: Match }) {
  const { icon: Icon, word } = SHAPES[match];
  return (
    <span className="mt-[5px] flex-none">
      <Icon aria-hidden size={14} />
      <span className="sr-only">{word}</span>
    </span>
  );
}
