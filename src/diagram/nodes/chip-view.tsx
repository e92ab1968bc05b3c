import type { Chip } from '../../drawing';
import { classNames, hueTint, icons } from '../../ui';
import { Address } from './parts';

/** `nodrag nopan nokey`: React Flow leaves a press on a chip to the chip. */
const BUTTON = 'nodrag nopan nokey hover:border-ink hover:text-ink focus-visible:outline-offset-1';

/** A label on what it applies to; a button where there is something to open. `Diagram` does the opening. */
export function ChipView({ chip }: { readonly chip: Chip }) {
  const { icon, lead, text, tail, address, hue = 'ink', selects, name, description, named, gone } = chip;
  const Icon = icons[icon];
  const looks = classNames(
    'appears inline-flex h-5 items-center gap-[5px] rounded-[10px] border px-[7px] text-meta whitespace-nowrap',
    named ? 'min-w-0' : 'flex-none',
    gone ? 'border-dashed border-line2 bg-surface text-ink3' : hueTint[hue],
  );
  const content = (
    <>
      <Icon aria-hidden size={12} strokeWidth={1.75} className="flex-none" />
      <span data-lead={lead} data-tail={tail} className={classNames('chip-text truncate', gone && 'line-through')}>
        {text}
      </span>
      {address !== undefined && <Address hue={hue}>{address}</Address>}
    </>
  );
  if (selects === undefined) {
    return (
      <span title={name} className={looks}>
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      data-selects={selects}
      draggable
      data-carries={selects}
      aria-label={name}
      aria-description={description}
      title={name}
      className={classNames(looks, BUTTON)}
    >
      {content}
    </button>
  );
}
