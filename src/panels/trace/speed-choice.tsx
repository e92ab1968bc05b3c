import { useApp } from '../../store';

const SPEEDS = [0.5, 1, 2] as const;

/** How fast the packet goes. */
export function SpeedChoice() {
  const speed = useApp((state) => state.speed);
  const setPlayback = useApp((state) => state.setPlayback);
  return (
    <fieldset className="m-0 flex gap-1 border-0 p-0">
      <legend className="sr-only">Speed</legend>
      {SPEEDS.map((each) => (
        <label
          key={each}
          className="flex h-[26px] cursor-pointer items-center rounded-md border border-line px-1.5 text-ink2 has-checked:border-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11 max-sm:px-2.5"
        >
          <input
            type="radio"
            name="speed"
            value={each}
            checked={each === speed}
            onChange={() => setPlayback({ speed: each })}
            className="sr-only"
          />
          {each}×
        </label>
      ))}
    </fieldset>
  );
}
