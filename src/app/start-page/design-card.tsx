import { Copy, Download, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TopologyDocument } from '../../model';
import type { Result } from '../../result';
import { IconButton } from '../../ui/icon-button';
import type { KeepError } from '../database';
import { nameWords, whenAndWhence } from '../design-words';
import type { ListedDesign } from '../drawer';
import { designs } from '../persistence';
import { designOfText } from '../reading';
import { reportNotDone } from '../reports';
import { download } from '../save-file';
import { Card, CardName } from './card';
import { copyName } from './copy-name';
import { NameField } from './name-field';
import { openKept } from './opening';
import { figuresOf } from './sketch';

interface DesignCardProps {
  readonly design: ListedDesign;
  /** Names of all designs, which a copy's differs from. */
  readonly names: readonly string[];
}

/** One kept design, and what can be done with it without opening it. */
export function DesignCard({ design, names }: DesignCardProps) {
  const { id, name, changed, origin, open } = design;
  const [renaming, setRenaming] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const read = useRead(design);
  const title = nameWords(name);
  const stopRenaming = () => {
    setRenaming(false);
    setTimeout(() => actions.current?.querySelector('button')?.focus());
  };
  return (
    <Card document={read?.document}>
      <div className="flex items-start gap-2">
        {renaming ? (
          <NameField
            name={name}
            onName={(text) => void tell(designs.rename(id, text), 'renamed')}
            onDone={stopRenaming}
          />
        ) : (
          <CardName aria-current={open || undefined} onClick={() => openKept(id)}>
            <span className="line-clamp-2 [overflow-wrap:anywhere]">{title}</span>
          </CardName>
        )}
        {open && !renaming && (
          <span className="ml-auto flex-none rounded-lg bg-sunk px-1.5 text-meta font-medium text-ink2">on screen</span>
        )}
      </div>
      <p className="mt-1 text-ink2">{read?.says ?? '\u00a0'}</p>
      <time dateTime={new Date(changed).toISOString()} className="mt-0.5 text-meta text-ink3">
        {whenAndWhence(changed, origin)}
      </time>
      <div ref={actions} className="relative mt-auto -mb-1 -ml-1.5 flex self-start pt-1.5 max-sm:-mb-2 max-sm:-ml-3">
        <IconButton icon={Pencil} label={`Rename ${title}`} onClick={() => setRenaming(true)} />
        <IconButton
          icon={Copy}
          label={`Duplicate ${title}`}
          onClick={() => void tell(designs.duplicate(id, copyName(title, names)), 'duplicated')}
        />
        <IconButton icon={Download} label={`Save ${title} to file`} onClick={() => void save(id)} />
        <IconButton icon={Trash2} label={`Delete ${title}`} onClick={() => void deleteDesign(id)} />
      </div>
    </Card>
  );
}

/** Says where the browser refuses. */
async function tell(doing: Promise<Result<unknown, KeepError>>, what: string): Promise<void> {
  const result = await doing;
  if (!result.ok) reportNotDone(what, result.error);
}

async function save(id: string): Promise<void> {
  const file = await designs.fileOf(id);
  if (!file.ok) reportNotDone('saved', file.error);
  else if (file.value) download(file.value);
}

/** The button goes with its card; what follows is the list. */
async function deleteDesign(id: string): Promise<void> {
  await designs.remove(id);
  document.querySelector<HTMLElement>('#start-recent')?.focus();
}

interface Read {
  readonly document?: TopologyDocument;
  /** How much is in it, or why that is not known. */
  readonly says: string;
}

/** What is in a design; read anew once it has changed. */
function useRead({ id, rev }: ListedDesign): Read | undefined {
  const [read, setRead] = useState<Read>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another text
  useEffect(() => {
    let shown = true;
    void designs.textOf(id).then((text) => {
      const opened = designOfText(text ?? '', 'It');
      if (!shown) return;
      if (!opened.ok) return setRead({ says: 'Cannot be read' });
      const { document } = opened.value.envelope;
      setRead({ document, says: figuresOf(document) });
    });
    return () => {
      shown = false;
    };
  }, [id, rev]);
  return read;
}
