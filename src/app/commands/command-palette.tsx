import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../engine';
import { useApp } from '../../store';
import { commandsOf } from './commands';
import { type FoundGroup, foundIn } from './found';

/** All that can be done, found by typing. */
export default function CommandPalette() {
  const query = useApp((state) => state.commanding);
  return query !== undefined && <Open first={query} />;
}

function Open({ first }: { readonly first: string }) {
  const setCommanding = useApp((state) => state.setCommanding);
  const formats = useLater(loadFormats);
  const lessons = useLater(loadLessons);
  const groups = useMemo(() => commandsOf(useApp.getState(), formats, lessons), [formats, lessons]);
  const [query, setQuery] = useState(first);
  const found = useMemo(() => foundIn(groups, query), [groups, query]);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const perform = (run: () => void) => {
    // First, so that what the command focuses keeps the focus. The browser tells of it later, when the next may be open.
    dialog.current?.close();
    setCommanding(undefined);
    run();
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Commands"
      onClose={() => setCommanding(undefined)}
      closedby="any"
      className="mx-auto mt-[12vh] mb-auto w-[min(560px,calc(100vw-24px))] overflow-hidden rounded-2xl border border-line2 bg-surface p-0 text-body text-ink shadow-raised backdrop:bg-canvas/60"
    >
      <Command label="Commands" loop shouldFilter={false}>
        <div className="flex items-center gap-2 border-b border-line px-3.5">
          <Search aria-hidden size={16} className="flex-none text-ink3" />
          <Command.Input
            value={query}
            onValueChange={setQuery}
            placeholder="A command, a name or an address"
            className="h-11 min-w-0 grow bg-transparent text-[14px] outline-none placeholder:text-ink3 max-sm:text-[16px]"
          />
        </div>
        <Command.List label="Commands" className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
          <Command.Empty className="p-3 text-ink2">Nothing here is called that.</Command.Empty>
          {looksLikeAddress(query) && <Whose address={query.trim()} perform={perform} />}
          {found.map((group) => (
            <Group key={group.title} group={group} perform={perform} />
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}

const loadFormats = () => import('../../export').then(({ exporters }) => exporters);
const loadLessons = () => import('../teaching/open-lesson');

/** Loaded beside: what writes files or teaches is not waited for by anybody who looks for something else. */
function useLater<T extends object>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    // Under Designs it is said where something cannot be loaded.
    void load().then(setLoaded, () => undefined);
  }, [load]);
  return loaded;
}

const looksLikeAddress = (text: string): boolean => /^\s*\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?\s*$/.test(text);

interface PerformProps {
  readonly perform: (run: () => void) => void;
}

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 -outline-offset-2 data-[selected=true]:bg-sunk max-sm:min-h-11 forced-colors:data-[selected=true]:outline-2';

function Whose({ address, perform }: PerformProps & { readonly address: string }) {
  const explain = useApp((state) => state.explainAddress);
  return (
    <Command.Item value={`whose ${address}`} onSelect={() => perform(() => explain(address))} className={ITEM}>
      <Search aria-hidden size={15} className="flex-none text-ink2" />
      Whose address is {address}?
    </Command.Item>
  );
}

const Group = ({ group: { title, commands, left }, perform }: PerformProps & { readonly group: FoundGroup }) => (
  <Command.Group
    heading={title}
    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-ink3"
  >
    {commands.map(({ id, title: name, detail, keys, icon: Icon, run }) => (
      <Command.Item key={id} value={id} onSelect={() => perform(run)} className={ITEM}>
        <Icon aria-hidden size={15} strokeWidth={1.75} className="flex-none text-ink2" />
        <span className="flex-none">{name}</span>
        {detail && <span className="min-w-0 truncate text-ink3">{detail}</span>}
        {keys && <kbd className="ml-auto flex-none font-mono text-meta text-ink3">{keys}</kbd>}
      </Command.Item>
    ))}
    {left > 0 && (
      <p className="px-2.5 py-1.5 text-ink3">{counted(left, 'more entry', 'more entries')}: type to find them.</p>
    )}
  </Command.Group>
);
