import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { counted, type Plan } from '../../engine';
import { freePrefixes } from '../../engine/space';
import { formatPrefix, formatRange, sizeOfLength } from '../../ip';
import { resourcesOf } from '../../model';
import { Button, Field, INPUT, Mono } from '../../ui';

const SIZES = Array.from({ length: 14 }, (_, n) => 16 + n);
const SHOWN = 6;

/** The next prefixes that a new subnet could have. */
export function FreeSpace({ plan }: { readonly plan: Plan }) {
  const networks = resourcesOf(plan.document, 'virtualNetwork');
  const [chosen, setChosen] = useState<string>();
  const [length, setLength] = useState(24);
  const network = networks.find(({ id }) => id === chosen) ?? networks[0];
  if (!network) return <p className="p-4 text-ink2">This design has no virtual network.</p>;
  const found = freePrefixes(plan, network.id, length, SHOWN);
  return (
    <div className="@container p-3">
      <div className="grid max-w-[860px] grid-cols-1 gap-x-8 gap-y-3 @min-[620px]:grid-cols-[260px_minmax(0,1fr)]">
        <div className="flex flex-col gap-1">
          <Field
            label="Virtual network"
            input={(ids) => (
              <select
                {...ids}
                value={network.id}
                onChange={(event) => setChosen(event.target.value)}
                className={`${INPUT} w-[150px] pr-1 text-ink`}
              >
                {networks.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          />
          <Field
            label="Size"
            input={(ids) => (
              <select
                {...ids}
                value={length}
                onChange={(event) => setLength(Number(event.target.value))}
                className={`${INPUT} w-[150px] pr-1 text-ink`}
              >
                {SIZES.map((size) => (
                  <option key={size} value={size}>
                    /{size} · {counted(sizeOfLength(size), 'address', 'addresses')}
                  </option>
                ))}
              </select>
            )}
          />
        </div>
        <div>
          {found.length === 0 ? (
            <p>
              {network.name} ({network.addressPrefixes.join(', ')}) has no free /{length}.
            </p>
          ) : (
            <ul aria-label={`Free prefixes of ${network.name}`} className="flex flex-col">
              {found.map((prefix) => (
                <li key={prefix.first} className="flex items-center gap-3 border-line py-0.5 not-first:border-t">
                  <Mono hue="blue">{formatPrefix(prefix)}</Mono>
                  <span className="font-mono text-meta text-ink3 max-sm:hidden">{formatRange(prefix)}</span>
                  <CopyButton text={formatPrefix(prefix)} />
                </li>
              ))}
            </ul>
          )}
          <p className="mt-2 text-meta text-ink3">
            Clear of the network’s subnets, of its clusters’ pods and services, of peers and sites, and of refused
            ranges.
          </p>
        </div>
      </div>
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <span className="ml-auto flex items-center gap-2">
      <span role="status" className="text-meta text-ink3">
        {copied === false && 'Copying is not allowed here.'}
        {copied && <span className="sr-only">{text} copied</span>}
      </span>
      <Button icon={copied ? Check : Copy} aria-label={`Copy ${text}`} onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </span>
  );
}
