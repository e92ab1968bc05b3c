import type { Option } from '../../facts/option';
import { options } from '../../facts/options';
import { sources } from '../../facts/sources';
import { assumption, cited, type TopologyDocument } from '../../model';
import { useApp, useEditable } from '../../store';
import { ChoiceField } from '../../ui';
import { Sources } from '../sources';

interface AssumptionsProps {
  readonly document: TopologyDocument;
}

const isChanged = (document: TopologyDocument, option: Option): boolean =>
  assumption(document, option) !== option.choices[0];

/** Every option with its choices and who says so; what is chosen holds at once. */
export default function Assumptions({ document }: AssumptionsProps) {
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-1.5 border-0 p-0">
      <legend className="sr-only">Assumptions</legend>
      {options.map((option) => (
        <Choice key={option.id} document={document} option={option} />
      ))}
    </fieldset>
  );
}

function Choice({ document, option }: AssumptionsProps & { readonly option: Option }) {
  const editable = useEditable();
  const assume = useApp((state) => state.assume);
  const { asks, choices } = option;
  return (
    <div className="flex flex-col items-end">
      <div className="w-full">
        {!editable && <Told asks={asks} says={assumption(document, option).says} />}
        {editable && (
          <ChoiceField
            label={asks}
            stacked
            value={assumption(document, option).id}
            choices={choices.map(({ id, says, source }) => ({
              value: id,
              label: `${says} (${sources[source].title})`,
            }))}
            onCommit={(choice) => assume(option, choice)}
            description={isChanged(document, option) && `The default is: ${choices[0].says}.`}
          />
        )}
      </div>
      <Sources about={asks} facts={[cited(document, option)]} />
    </div>
  );
}

/** What the design assumes, where it is there to be looked at. */
const Told = ({ asks, says }: { readonly asks: string; readonly says: string }) => (
  <p>
    <span className="block text-ink2">{asks}</span>
    {says}
  </p>
);

/** How many options a design answers otherwise than by default. */
export function ChangedCount({ document }: AssumptionsProps) {
  const { length } = options.filter((option) => isChanged(document, option));
  return length > 0 && `${length} changed`;
}
