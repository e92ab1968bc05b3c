interface FormatListProps {
  readonly formats: readonly { readonly id: string; readonly label: string; readonly says: string }[];
  /** Id of the one that is shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** All formats with what they are good for; on a phone a row of their names. */
export const FormatList = ({ formats, chosen, onChoose }: FormatListProps) => (
  <div
    role="radiogroup"
    aria-label="Format"
    className="flex flex-none gap-0.5 overflow-auto border-line p-2 max-sm:border-b sm:flex-col sm:border-r"
  >
    {formats.map(({ id, label, says }) => (
      <label
        key={id}
        className="relative flex flex-none cursor-pointer flex-col justify-center rounded-lg px-2.5 py-1.5 -outline-offset-2 has-checked:bg-sunk has-checked:ring-1 has-checked:ring-line2 has-checked:ring-inset has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:min-h-11 sm:not-has-checked:hover:bg-sunk forced-colors:has-checked:border-2"
      >
        <input
          type="radio"
          name="export-format"
          value={id}
          checked={id === chosen}
          onChange={() => onChoose(id)}
          aria-label={label}
          aria-description={says}
          className="sr-only"
        />
        <span className="font-semibold whitespace-nowrap">{label}</span>
        <span className="text-ink2 max-sm:hidden">{says}</span>
      </label>
    ))}
  </div>
);
