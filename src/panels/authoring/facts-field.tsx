import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { facts } from '../../facts';
import { factOf, foundFacts } from '../../lessons';
import { Button, Disclosure, IconButton, INPUT } from '../../ui';

interface FactsFieldProps {
  readonly ids: readonly string[];
  readonly onCommit: (ids: string[]) => void;
}

/** Facts that are offered at once. */
const OFFERED = 4;

/** What is known that the words rest on: it shows with its source and date. Figures that are inserted do so by themselves. */
export const FactsField = ({ ids, onCommit }: FactsFieldProps) => (
  <Disclosure summary={`Facts that it rests on${ids.length > 0 ? ` (${ids.length})` : ''}`}>
    <ul className="m-0 list-none p-0">
      {ids.map((id) => (
        <li key={id} className="flex items-start gap-1">
          <span className="min-w-0 grow py-1">
            {factOf(id)?.says ?? <span className="text-bad">{id}: no such fact</span>}
          </span>
          <IconButton
            label={`Take out: ${factOf(id)?.says ?? id}`}
            icon={X}
            onClick={() => onCommit(ids.filter((one) => one !== id))}
          />
        </li>
      ))}
    </ul>
    <Search taken={ids} onChoose={(id) => onCommit([...ids, id])} />
  </Disclosure>
);

function Search({ taken, onChoose }: { readonly taken: readonly string[]; readonly onChoose: (id: string) => void }) {
  const [sought, setSought] = useState('');
  const found = foundFacts(facts, sought).filter(({ id }) => !taken.includes(id));
  return (
    <>
      <input
        type="search"
        aria-label="Search facts to add"
        value={sought}
        placeholder="Search what is known"
        onChange={({ target }) => setSought(target.value)}
        className={`${INPUT} w-full text-ink`}
      />
      <ul className="m-0 list-none p-0">
        {found.slice(0, OFFERED).map(({ id, says }) => (
          <li key={id} className="flex items-start gap-2 py-1">
            <span className="min-w-0 grow">{says}</span>
            <Button icon={Plus} aria-label={`Add: ${says}`} onClick={() => onChoose(id)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
