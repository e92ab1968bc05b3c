import { useEffect, useRef } from 'react';
import { number, type Plan } from '../../engine';
import type { FlowQuestion } from '../../engine/filtering';
import type { Interface } from '../../engine/trace';
import { securityRulePorts } from '../../facts/filtering';
import { formatAddress } from '../../ip';
import { useApp } from '../../store';
import { Button, ChoiceField, Mark, TextField } from '../../ui';
import { TestedAddress } from '../tested-address';
import { interfaceName } from './names';
import { type Asked, readPort } from './question';
import { Standing } from './standing';

interface PacketFormProps {
  readonly plan: Plan;
  readonly id: string;
  readonly choices: readonly string[];
  /** An empty local address stands for its own. */
  readonly at: Interface;
  readonly asked: Asked;
  readonly onAsk: (part: Partial<Asked>) => void;
  readonly isBack: boolean;
  readonly onNeeded: () => void;
}

const DIRECTIONS: readonly FlowQuestion['direction'][] = ['Inbound', 'Outbound'];
const PROTOCOLS: readonly FlowQuestion['protocol'][] = ['TCP', 'UDP', 'ICMP'];

/** Whose rules, which way, and the packet that is tested: the questions of Network Watcher's IP flow verify. */
export function PacketForm({ plan, id, choices, at, asked, onAsk, isBack, onNeeded }: PacketFormProps) {
  const select = useApp((state) => state.select);
  const all = choices.includes(id) ? choices : [id, ...choices];
  return (
    <div className="flex flex-none flex-wrap items-start gap-x-4 gap-y-1 border-b border-line px-3 py-1">
      <div className="w-[190px] max-sm:w-[calc(50%-8px)]">
        <ChoiceField
          stacked
          label="Interface of"
          value={id}
          choices={all.map((one) => ({ value: one, label: interfaceName(plan, one) }))}
          onCommit={select}
        />
      </div>
      <Direction direction={asked.direction} onChoose={(direction) => onAsk({ direction })} />
      <fieldset className="m-0 flex min-w-0 flex-wrap items-start gap-x-4 gap-y-1 border-0 p-0 max-sm:w-full">
        <legend className="sr-only">Test a packet here</legend>
        <TestedAddress
          label={`Test a packet ${asked.direction === 'Inbound' ? 'from' : 'to'}`}
          text={asked.remote}
          onCommit={(remote) => onAsk({ remote })}
          placeholder="e.g. 203.0.113.9"
        />
        <TestedAddress
          label="Local IP address"
          text={asked.local.text}
          onCommit={(text) => onAsk({ local: { of: id, text } })}
          placeholder={formatAddress(at.address)}
        />
        <div className="w-[76px] max-sm:w-[calc(50%-8px)]">
          <ChoiceField
            stacked
            label="Protocol"
            value={asked.protocol}
            choices={PROTOCOLS.map((protocol) => ({ value: protocol, label: protocol }))}
            onCommit={(text) => onAsk({ protocol: PROTOCOLS.find((one) => one === text) ?? 'TCP' })}
          />
        </div>
        {asked.protocol !== 'ICMP' && <Port text={asked.port} onCommit={(port) => onAsk({ port })} />}
      </fieldset>
      <Standing plan={plan} at={at} />
      <ToNeeded isBack={isBack} onNeeded={onNeeded} />
    </div>
  );
}

/** To the rules that are needed; from there the focus comes back here. */
function ToNeeded({ isBack, onNeeded }: Pick<PacketFormProps, 'isBack' | 'onNeeded'>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isBack) place.current?.querySelector('button')?.focus();
  }, [isBack]);
  return (
    <div ref={place} className="ml-auto self-end pb-0.5 max-sm:mt-1 max-sm:ml-0">
      <Button onClick={onNeeded}>What must be open?</Button>
    </div>
  );
}

interface DirectionProps {
  readonly direction: FlowQuestion['direction'];
  readonly onChoose: (direction: FlowQuestion['direction']) => void;
}

const Direction = ({ direction, onChoose }: DirectionProps) => (
  <fieldset className="m-0 border-0 p-0 py-0.5 max-sm:w-[calc(50%-8px)]">
    <legend className="float-left mb-1 w-full text-ink2">Direction</legend>
    <div className="clear-left flex gap-1">
      {DIRECTIONS.map((one) => (
        <label
          key={one}
          className="flex h-[26px] cursor-pointer items-center justify-center rounded-md border border-line2 px-2 text-ink2 has-checked:border-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11 max-sm:grow"
        >
          <input
            type="radio"
            name="rules-direction"
            checked={one === direction}
            onChange={() => onChoose(one)}
            className="sr-only"
          />
          {one}
        </label>
      ))}
    </div>
  </fieldset>
);

/** The destination's port. */
const Port = ({ text, onCommit }: { readonly text: string; readonly onCommit: (text: string) => void }) => (
  <div className="w-[64px] has-[[aria-invalid]]:w-[200px] max-sm:w-[calc(50%-8px)] max-sm:has-[[aria-invalid]]:w-full">
    <TextField
      stacked
      label="Port"
      value={text}
      hue="ink"
      onCommit={(typed) => onCommit(typed.trim())}
      error={
        readPort(text) === undefined && (
          <p className="flex items-start gap-1.5 pt-1">
            <Mark tone="bad" word="Invalid" />A port is a whole number from 1 to {number(securityRulePorts.value.last)}.
          </p>
        )
      }
    />
  </div>
);
