import type { Usage, UsageRole } from '../../drawing';
import { classNames } from '../../ui';

const FILLS: Readonly<Record<UsageRole, string>> = {
  reserved: 'bg-line2',
  node: 'bg-blue',
  podsInUse: 'bg-blue-f',
  podsIdle: 'bg-blue-i',
  other: 'bg-slate-f',
  free: 'bg-transparent',
};

/** A subnet's addresses as a length: one unit is one address, and no part that exists vanishes. */
export const UsageBar = ({ usage: { total, parts, text, label, refused } }: { readonly usage: Usage }) => (
  <>
    <p className="flex h-[14px] justify-between gap-2 text-meta whitespace-nowrap text-ink3">
      <span>{text}</span>
      {refused !== undefined && <span className="truncate font-semibold text-bad">{refused}</span>}
    </p>
    <div
      role="img"
      aria-label={label}
      title={label}
      className="relative mt-[3px] flex h-[14px] overflow-hidden rounded bg-sunk forced-color-adjust-none inset-ring inset-ring-line2"
    >
      {parts.map(
        ({ role, size }) =>
          size > 0 && (
            <span
              key={role}
              className={classNames('fills min-w-[2px]', FILLS[role])}
              style={{ flexGrow: size / total, flexBasis: 0 }}
            />
          ),
      )}
      {refused !== undefined && <span className="absolute inset-y-0 right-0 w-[5px] bg-bad" />}
    </div>
  </>
);
