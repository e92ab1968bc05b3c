import type { Rect } from '../../layout';

/** Around a lit card, in px. */
const APART = 2;
const ROUND = 9;

/** A card on which the packet is now. */
export function Lit({ rect: { x, y, width, height } }: { readonly rect: Rect }) {
  const around = { x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART, rx: ROUND };
  return (
    <>
      <rect {...around} className="packet-halo" />
      <rect {...around} className="packet-lit" />
    </>
  );
}
