import { useId, useMemo } from 'react';
import { type EndField, idWords, suggestedEnds } from '../../engine/trace';
import { type Connection, connectionOf } from '../../lessons';
import { selectPlan, useApp } from '../../store';
import { ChoiceField, INPUT, NumberField } from '../../ui';
import { useTypedText } from '../../ui/use-typed-text';

interface ConnectionFieldsProps {
  readonly connection: Connection;
  readonly onCommit: (connection: Connection) => void;
}

const PROTOCOLS = [
  { value: '', label: 'Auto' },
  ...(['TCP', 'UDP', 'ICMP'] as const).map((value) => ({ value, label: value })),
];

/** The highest port. */
const PORTS = 65_535;

/** Who opens a connection to whom, and for what. */
export function ConnectionFields({ connection, onCommit }: ConnectionFieldsProps) {
  const { port, protocol } = connection;
  const put = (changed: Partial<Connection> | { readonly [K in 'port' | 'protocol']?: Connection[K] | undefined }) => {
    const to = { ...connection, ...changed };
    // ICMP has no ports.
    onCommit(connectionOf(to.protocol === 'ICMP' ? { ...to, port: undefined } : to));
  };
  const setPort = (text: string) => {
    const number = Number(text);
    if (text.trim() === '') put({ port: undefined });
    else if (Number.isInteger(number) && number > 0 && number <= PORTS) put({ port: number });
  };
  return (
    <>
      <EndInput field="from" label="From" value={connection.from} onCommit={(from) => put({ from })} />
      <EndInput field="to" label="To" value={connection.to} onCommit={(to) => put({ to })} />
      <ChoiceField
        label="Protocol"
        value={protocol ?? ''}
        choices={PROTOCOLS}
        onCommit={(value) => put({ protocol: (value || undefined) as Connection['protocol'] })}
      />
      {protocol !== 'ICMP' && (
        <NumberField label="Port" value={port === undefined ? '' : String(port)} onCommit={setPort} />
      )}
    </>
  );
}

interface EndInputProps {
  readonly field: EndField;
  readonly label: string;
  /** An id, or an address. */
  readonly value: string;
  readonly onCommit: (id: string) => void;
}

/** One end: a name from the browser's own list, or any address. */
function EndInput({ field, label, value, onCommit }: EndInputProps) {
  const ids = { field: useId(), list: useId() };
  const plan = useApp(selectPlan);
  const ends = useMemo(() => suggestedEnds(plan, field), [plan, field]);
  const shown = ends.find(({ id }) => id === value)?.text ?? idWords(plan, value);
  const { text, settled, setTyped, commit, onKeyDown } = useTypedText({
    value: shown,
    onCommit(typed) {
      const said = typed.trim();
      const end = ends.find((one) => one.text === said || one.id === said);
      if (said !== '') onCommit(end?.id ?? said);
    },
  });
  return (
    <div className="flex items-center justify-between gap-2 py-0.5">
      <label htmlFor={ids.field} className="text-ink2">
        {label}
      </label>
      <input
        id={ids.field}
        type="text"
        list={ids.list}
        value={text}
        data-settled={settled || undefined}
        placeholder="Name or address"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className={`${INPUT} w-[168px] text-ink max-sm:w-[62%]`}
      />
      <datalist id={ids.list}>
        {ends.map(({ id, text: name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  );
}
