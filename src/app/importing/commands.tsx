import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Disclosure } from '../../ui/disclosure';
import { IconButton } from '../../ui/icon-button';

/** What prints what can be read here; all of it only reads. `GROUP` and `NAME` are for the person to fill in. */
const COMMANDS: readonly string[] = [
  'az aks show -g GROUP -n NAME -o json',
  'az network vnet list -o json',
  'az network nsg list -o json',
  'az network route-table list -o json',
  'az network nat gateway list -o json',
  'az network public-ip list -o json',
  'az network lb list -o json',
  'az network application-gateway list -o json',
  'az network vnet-gateway list -g GROUP -o json',
  'az network firewall list -o json',
  'az vm list-ip-addresses -o json',
  'kubectl get nodes,pods,services -A -o json',
];

const SUMMARY = 'Commands whose output can be read here';

/** Folded away once something was pasted. */
export const Commands = () => (
  <Disclosure summary={SUMMARY}>
    <List />
  </Disclosure>
);

/** Where the report will stand, until there is something to report. */
export const CommandList = () => (
  <section
    aria-labelledby="import-commands"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="outline-offset-2 sm:min-h-0 sm:overflow-y-auto sm:pr-1"
  >
    <h3 id="import-commands" className="font-semibold">
      {SUMMARY}
    </h3>
    <p className="mb-2 text-ink2">What is understood, assumed and left out is said before anything is opened.</p>
    <List />
  </section>
);

/** The commands, to be copied one by one. */
function List() {
  return (
    <>
      <ul className="mt-1 flex flex-col gap-0.5">
        {COMMANDS.map((command) => (
          <li key={command}>
            <CopyableCommand command={command} />
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink3">ARM templates as the portal exports them can be read too.</p>
    </>
  );
}

function CopyableCommand({ command }: { readonly command: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied(true);
    } catch {
      // Where the clipboard is forbidden the words can be marked by hand.
      setCopied(false);
    }
  };
  return (
    <div className="flex items-center gap-1">
      <code className="min-w-0 grow rounded bg-sunk px-1.5 py-1 font-mono text-meta [overflow-wrap:anywhere] select-all">
        {command}
      </code>
      <IconButton
        label={copied ? 'Copied' : `Copy ${command}`}
        icon={copied ? Check : Copy}
        onClick={() => void copy()}
      />
    </div>
  );
}
