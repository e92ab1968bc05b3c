import type { ReactNode } from 'react';
import { Button } from '../../../ui';

/** For a window that is read and pressed in passing. */
export const BigButton = ({ children, ...props }: Parameters<typeof Button>[0] & { readonly children: ReactNode }) => (
  <Button
    {...props}
    className="h-10! px-4! text-[15px] aria-pressed:border-ink aria-pressed:bg-sunk aria-pressed:font-semibold"
  >
    {children}
  </Button>
);
