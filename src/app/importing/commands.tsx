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

/** The commands, to be copied one by one. */
export function Commands() {
  return (
    <Disclosure summary="Commands whose output can be read here">
      <ul className="mt-1 flex flex-col gap-0.5">
        {COMMANDS.map((command) => (
          <li key={command}>
            <CopyableCommand command={command} />
          </li>
        ))}
      </ul>
      <p className="mt-1 text-ink3">ARM templates as the portal exports them can be read too.</p>
    </Disclosure>
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
