import { type QrCode, QUIET } from './qr';

/** Dark on light in every theme: that is how readers expect it. */
export function QrPicture({ code: { size, path }, className }: { readonly code: QrCode; readonly className: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label="QR code of the link"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
