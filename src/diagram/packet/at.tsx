import type { ReactNode } from 'react';

interface AtProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

/** At a point of the plane, as large on the screen from wherever it is seen. */
export const At = ({ x, y, children }: AtProps) => (
  <div className="packet-mark absolute size-0" style={{ left: x, top: y }}>
    {children}
  </div>
);
