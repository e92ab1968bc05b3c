import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { facts } from '../../facts';
import { foundFacts, type Insertable, insertablesOf, insertablesOfFact, subjectsOf } from '../../lessons';
import { selectPlan, useApp } from '../../store';
import { ChoiceField, INPUT } from '../../ui';
import { PopoverButton } from '../../ui/popover';
import { insertWords } from './words';

interface InsertProps {
  /** The field that it goes into. */
  readonly into: string;
  readonly onInsert: (placeholder: string) => void;
}

/** What need not be typed: names, addresses and figures, which go along with the design. */
export const Insert = (props: InsertProps) => (
  <PopoverButton
    label={`Insert into “${props.into}”`}
    face={
      <>
        <Plus aria-hidden size={12} /> Insert…
      </>
    }
    className="inline-flex items-center gap-0.5 rounded px-1 text-ink2 hover:bg-sunk hover:text-ink max-sm:min-h-11"
  >
    <div className="flex flex-col gap-3">
      <OfDesign {...props} />
      <OfFacts {...props} />
    </div>
  </PopoverButton>
);

function OfDesign({ onInsert }: InsertProps) {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const subjects = useMemo(() => subjectsOf(plan), [plan]);
  const [chosen, setChosen] = useState(selection ?? subjects[0]?.id ?? '');
  return (
    <div>
      <ChoiceField
        label="Of the design"
        stacked
        value={chosen}
        choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        onCommit={setChosen}
      />
      <Insertables found={insertablesOf(plan, chosen)} onInsert={onInsert} />
    </div>
  );
}

/** Facts that are offered at once. */
const OFFERED = 4;

function OfFacts({ onInsert }: InsertProps) {
  const plan = useApp(selectPlan);
  const [sought, setSought] = useState('');
  const found = foundFacts(facts, sought).filter((fact) => insertablesOfFact(plan, fact).length > 0);
  return (
    <div>
      <label className="flex flex-col gap-1 text-ink2">
        A figure of Azure’s
        <input
          type="search"
          value={sought}
          placeholder="Search what is known"
          onChange={({ target }) => setSought(target.value)}
          className={`${INPUT} text-ink`}
        />
      </label>
      {sought.trim() !== '' && found.length === 0 && (
        <p className="mt-1 text-ink2">Nothing that is known speaks of this.</p>
      )}
      {found.slice(0, OFFERED).map((fact) => (
        <div key={fact.id} className="mt-1.5">
          <p className="text-ink2">{fact.says}</p>
          <Insertables found={insertablesOfFact(plan, fact)} onInsert={onInsert} />
        </div>
      ))}
    </div>
  );
}

const Insertables = ({
  found,
  onInsert,
}: {
  readonly found: readonly Insertable[];
  readonly onInsert: (placeholder: string) => void;
}) => (
  <ul className="m-0 mt-1 list-none p-0">
    {found.map(({ placeholder, word, text }) => (
      <li key={placeholder}>
        <button
          type="button"
          onClick={({ currentTarget }) => {
            onInsert(placeholder);
            currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          }}
          className="flex w-full gap-2 rounded px-1.5 py-1 text-left hover:bg-sunk max-sm:min-h-11"
        >
          <span className="flex-none text-ink2">{insertWords[word] ?? word}</span>
          <span className="ml-auto min-w-0 text-right [overflow-wrap:anywhere]">{text}</span>
        </button>
      </li>
    ))}
  </ul>
);
