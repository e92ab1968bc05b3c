import { ArrowRight } from 'lucide-react';
import { type FormEvent, useDeferredValue, useEffect, useId, useRef } from 'react';
import { type FlowFault, type TypedFlow, usualPort } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { Button, Field, INPUT } from '../../ui';
import { EndInput } from './end-input';
import { OUTCOME } from './outcome-id';
import { usePickingEnds } from './pick-button';
import { send } from './send';
import { UseSelection } from './use-selection';

/** What is asked for by name; else what whoever is asked offers. */
const PROTOCOLS = [
  { value: '', name: 'Auto' },
  { value: 'TCP', name: 'TCP' },
  { value: 'UDP', name: 'UDP' },
  { value: 'ICMP', name: 'ICMP' },
] as const;

interface AskProps {
  /** Why what was sent cannot be traced. */
  readonly fault: FlowFault | undefined;
  /** Whether that is still being worked out. */
  readonly waiting: boolean;
}

/** The fields that say what is sent. */
export function Ask(props: AskProps) {
  const { form, submit } = useFieldAtFault(props);
  usePickingEnds();
  const flow = useApp((state) => state.flow);
  const isSent = useApp((state) => state.sent?.typed === state.flow);
  const wasSent = useApp((state) => state.sent !== undefined);
  const wrong = isSent ? props.fault?.field : undefined;
  return (
    <form
      ref={form}
      noValidate
      aria-label="Packet"
      onSubmit={submit}
      className="flex w-[250px] flex-none flex-col overflow-y-auto border-r border-line p-3 pt-2 max-sm:w-full max-sm:overflow-visible max-sm:border-r-0 max-sm:border-b"
    >
      <EndInput field="from" label="From" invalid={wrong === 'from'} />
      <EndInput field="to" label="To" invalid={wrong === 'to'} />
      <UseSelection />
      <Ports flow={flow} invalid={wrong === 'port'} />
      <Button type="submit" primary icon={ArrowRight} className="mt-2 w-full flex-none justify-center">
        Send packet
      </Button>
      {wasSent && !isSent && <p className="mt-1 text-meta text-ink2">The answer is still for what was sent before.</p>}
    </form>
  );
}

/** Whoever sent what cannot be traced goes on in the field at fault, once that is known. */
function useFieldAtFault({ fault, waiting }: AskProps) {
  const form = useRef<HTMLFormElement>(null);
  const isDue = useRef(false);
  const sent = useApp((state) => state.sent);
  useEffect(() => {
    if (!isDue.current || !sent || waiting) return;
    isDue.current = false;
    const field = form.current?.elements.namedItem(fault?.field ?? '');
    if (field instanceof HTMLInputElement) field.focus();
  }, [fault, waiting, sent]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    isDue.current = true;
    send();
  };
  return { form, submit };
}

interface PortsProps {
  readonly flow: TypedFlow;
  readonly invalid: boolean;
}

function Ports({ flow: { to, protocol, port }, invalid }: PortsProps) {
  const plan = useDeferredValue(useApp(selectPlan));
  const typeFlow = useApp((state) => state.typeFlow);
  const usual = usualPort(plan, to);
  const list = useId();
  return (
    <>
      <Protocols chosen={protocol} onChoose={(chosen) => typeFlow({ protocol: chosen })} />
      <Field
        label="Port"
        input={(ids) => (
          <input
            {...ids}
            name="port"
            type="number"
            inputMode="numeric"
            step={1}
            value={port}
            disabled={protocol === 'ICMP'}
            placeholder={usual && protocol !== 'ICMP' ? String(usual.port) : ''}
            aria-invalid={invalid || undefined}
            aria-describedby={invalid ? OUTCOME : list}
            onChange={({ target }) => typeFlow({ port: target.value })}
            className={`${INPUT} w-[166px] pr-1 font-mono text-ink disabled:opacity-60 max-sm:w-[72%]`}
          />
        )}
      />
      <p id={list} className="sr-only">
        {protocol === 'ICMP' ? 'ICMP has no ports.' : usual && `Left empty, it is ${usual.port}, by ${usual.protocol}.`}
      </p>
    </>
  );
}

interface ProtocolsProps {
  readonly chosen: TypedFlow['protocol'];
  readonly onChoose: (protocol: TypedFlow['protocol']) => void;
}

const Protocols = ({ chosen, onChoose }: ProtocolsProps) => (
  <fieldset className="m-0 flex items-center justify-between gap-2 border-0 p-0 py-0.5">
    <legend className="float-left text-ink2">Protocol</legend>
    <span className="flex w-[166px] gap-1 max-sm:w-[72%]">
      {PROTOCOLS.map(({ value, name }) => (
        <label
          key={name}
          className="flex h-[26px] grow cursor-pointer items-center justify-center rounded-md border border-line text-ink2 has-checked:border-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11"
        >
          <input
            type="radio"
            name="protocol"
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="sr-only"
          />
          {name}
        </label>
      ))}
    </span>
  </fieldset>
);
