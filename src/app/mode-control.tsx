import { choiceOf, modeChoices } from '../modes';
import { selectClusterId, selectPlan, useApp, useEditable } from '../store';

/** The network mode of the cluster in view, one click or arrow key away from every other. */
export function ModeControl() {
  const clusterId = useApp(selectClusterId);
  const mode = useApp((state) => {
    const cluster = clusterId === undefined ? undefined : selectPlan(state).clusters[clusterId];
    return cluster && choiceOf(cluster.mode);
  });
  const setMode = useApp((state) => state.setMode);
  const editable = useEditable();
  if (clusterId === undefined) return null;
  // One that cannot be had is not offered.
  const shown = modeChoices.filter(({ id }) => editable || id === mode);
  return (
    <div
      role="radiogroup"
      aria-label="Network mode"
      className={`flex rounded-lg border border-line bg-sunk p-0.5 ${editable ? 'max-sm:grid max-sm:grid-cols-[2fr_3fr]' : ''}`}
    >
      {shown.map(({ id, title, summary }) => (
        <label
          key={id}
          title={summary}
          className="flex h-[26px] grow cursor-pointer has-disabled:cursor-default items-center justify-center rounded-md px-2.5 whitespace-nowrap text-ink2 has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-rest has-checked:ring-1 has-checked:ring-line2 forced-colors:has-checked:border-2 has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11 max-sm:px-1.5 max-sm:text-[14px]"
        >
          <input
            type="radio"
            name="network-mode"
            value={id}
            checked={id === mode}
            disabled={!editable}
            onChange={() => setMode(clusterId, id)}
            className="sr-only"
          />
          {title}
        </label>
      ))}
    </div>
  );
}
