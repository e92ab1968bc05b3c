import type { EndFace } from '../../engine/reachability';

/** Who is asked, and at which port. */
export const ColumnHead = ({ face: { kind, name, count, some, asked } }: { readonly face: EndFace }) => (
  <span title={some} className="flex flex-col">
    <span className="truncate text-meta text-ink2">
      {kind}
      {count > 1 && ` (${count.toLocaleString('en')})`}
    </span>
    <span className="line-clamp-2 leading-[15px] font-semibold tracking-[-0.02em] [overflow-wrap:anywhere]">
      {name}
    </span>
    <span className="truncate font-mono text-meta text-ink2">{asked}</span>
  </span>
);

/** Who asks. */
export const RowHead = ({ face: { kind, name, count, some } }: { readonly face: EndFace }) => (
  <span title={some} className="flex items-baseline gap-1.5">
    <span className="min-w-0 truncate font-semibold">{name}</span>
    <span className="min-w-0 shrink-[999] truncate text-meta text-ink2">
      {kind.toLowerCase()}
      {count > 1 && ` (${count.toLocaleString('en')})`}
    </span>
  </span>
);
