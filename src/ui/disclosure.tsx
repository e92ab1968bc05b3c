import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean;
  /** For what is loaded once somebody looks. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A part that folds away; the browser's own, so it is found by search in the page. */
export const Disclosure = ({ summary, open = false, onOpen, children }: DisclosureProps) => (
  <details open={open} className="group" onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
    <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1 rounded text-ink2 select-none max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden size={12} className="flex-none transition-transform group-open:rotate-90" />
      {summary}
    </summary>
    {children}
  </details>
);
