import { Badge } from '../../ui';

interface ToggleProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** Shows some only, and how many they are. */
export const Toggle = ({ label, count, isOn, onToggle }: ToggleProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    onClick={onToggle}
    className="inline-flex h-[26px] items-center gap-1.5 rounded-lg border border-line2 bg-surface px-2.5 font-medium hover:bg-sunk aria-pressed:border-ink aria-pressed:bg-sunk aria-pressed:font-semibold max-sm:h-11"
  >
    {label} <Badge count={count} />
  </button>
);
