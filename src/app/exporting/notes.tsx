import { Mark } from '../../ui/mark';

/** What a file does not say of the design, and what was assumed for it. */
export const Notes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length > 0 && (
    <section
      aria-label="Mind"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="max-h-[35%] flex-none overflow-y-auto outline-offset-2"
    >
      <h3 className="flex items-center gap-1.5 font-semibold">
        <Mark tone="warn" word="Mind:" />
        What the file does not say, and what it assumes
        <span className="font-normal text-ink3">{notes.length}</span>
      </h3>
      <ul className="mt-1 flex flex-col gap-1 pl-5">
        {[...new Set(notes)].map((note) => (
          <li key={note} className="[overflow-wrap:anywhere]">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
