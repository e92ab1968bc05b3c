import { CodeXml, Eye, type LucideIcon, Pencil } from 'lucide-react';
import type { Kind } from './choice';

const KINDS: readonly {
  readonly kind: Kind;
  readonly title: string;
  readonly says: string;
  readonly icon: LucideIcon;
}[] = [
  {
    kind: 'copy',
    title: 'Edit a copy',
    says: 'Opens as a design of the reader’s own. Yours stays as it is.',
    icon: Pencil,
  },
  {
    kind: 'view',
    title: 'View only',
    says: 'To look at, trace and zoom. Nothing is kept in the reader’s browser.',
    icon: Eye,
  },
  { kind: 'embed', title: 'Embed', says: 'A frame for a wiki, a blog or slides on the web.', icon: CodeXml },
];

interface KindsProps {
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** What the link is for. */
export const Kinds = ({ chosen, onChoose }: KindsProps) => (
  <fieldset className="m-0 flex min-w-0 flex-col gap-1.5 border-0 p-0">
    <legend className="mb-1.5 p-0 text-label font-semibold">Whoever opens the link can</legend>
    {KINDS.map(({ kind, title, says, icon: Icon }) => (
      <label
        key={kind}
        className="relative flex cursor-pointer items-start gap-2.5 rounded-lg border border-line2 px-3 py-2 hover:bg-sunk has-checked:border-ink has-checked:bg-sunk has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
      >
        <input
          type="radio"
          name="link-kind"
          value={kind}
          checked={kind === chosen}
          onChange={() => onChoose(kind)}
          aria-label={title}
          aria-describedby={`link-kind-${kind}`}
          className="sr-only"
        />
        <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-px flex-none text-ink2" />
        <span className="min-w-0">
          <span className="block font-semibold">{title}</span>
          <span id={`link-kind-${kind}`} className="block text-ink2">
            {says}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
);
