import { unreadable } from '../engine/explain';
import { type Address, formatAddress, parseAddress } from '../ip';
import { Button, Mark, TextField } from '../ui';
import { spaceHue, useSpaceOf } from './address';

/** The address in a text; `undefined` for one that is none. */
export function readAddress(text: string): Address | undefined {
  const read = parseAddress(text);
  return read.ok ? read.value : undefined;
}

interface TestedAddressProps {
  readonly label: string;
  /** As typed; empty where nothing is tested. */
  readonly text: string;
  readonly onCommit: (text: string) => void;
  readonly placeholder?: string | undefined;
}

/** A field for one address; what is none is told beneath it, with what may have been meant. */
export function TestedAddress({ label, text, onCommit, placeholder }: TestedAddressProps) {
  const space = useSpaceOf(text);
  return (
    <div className="w-[150px] has-[[aria-invalid]]:w-[280px] max-sm:w-[calc(50%-8px)] max-sm:has-[[aria-invalid]]:w-full">
      <TextField
        stacked
        label={label}
        hue={space ? spaceHue[space] : 'ink'}
        value={text}
        placeholder={placeholder}
        onCommit={(typed) => onCommit(typed.trim())}
        onGiveUp={() => onCommit('')}
        error={text !== '' && readAddress(text) === undefined && <Misread text={text} onCommit={onCommit} />}
      />
    </div>
  );
}

function Misread({ text, onCommit }: Pick<TestedAddressProps, 'text' | 'onCommit'>) {
  const read = parseAddress(text);
  // A prefix or an address with a port begins with an address.
  const meant = readAddress(text.split(/[/:\s]/)[0] ?? '');
  return (
    <div className="flex flex-col items-start gap-1 pt-1">
      <p className="flex items-start gap-1.5">
        <Mark tone="bad" word="Invalid" />
        {!read.ok && unreadable(read.error).says}
      </p>
      {meant !== undefined && (
        <Button onClick={() => onCommit(formatAddress(meant))}>Test {formatAddress(meant)}</Button>
      )}
    </div>
  );
}
