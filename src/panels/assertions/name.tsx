import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Assertion } from '../../engine/assertions';
import { fieldOfKind } from '../../model';
import { draftKey, useApp, useEditable } from '../../store';
import { IconButton } from '../../ui';
import { ResourceField } from '../inspector/resource-field';
import { ThingLink } from '../thing-link';

const NAME = fieldOfKind('assertion', 'name');

/** The name of an assertion, and after a press the field to change it, which stays while what it says will not do. */
export function Name({ assertion }: { readonly assertion: Assertion }) {
  const { id, name } = assertion;
  const [renaming, setRenaming] = useState(false);
  const isDrafted = useApp((state) => state.drafts[draftKey(id, 'name')] !== undefined);
  const editable = useEditable();
  const isField = renaming || isDrafted;
  const { box, byKey } = useFocusOf(isField);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The focus goes on to a button, which this very press would press.
    event.preventDefault();
    byKey.current = true;
    setRenaming(false);
  };
  return (
    <div ref={box} className="flex items-center gap-0.5 font-semibold">
      {isField ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what the field has done with a key
        <div
          className="grow font-normal [&_input]:w-full [&_label]:sr-only"
          onBlur={() => setRenaming(false)}
          onKeyDown={onKeyDown}
        >
          <ResourceField resource={assertion} field={NAME} />
        </div>
      ) : (
        <>
          <ThingLink id={id} />
          {editable && (
            <IconButton
              data-rename
              label={`Rename ${name}`}
              icon={Pencil}
              onClick={() => setRenaming(true)}
              className="size-[26px]"
            />
          )}
        </>
      )}
    </div>
  );
}

/** Into the field when it comes, and back to the button when a key has sent it away. */
function useFocusOf(isField: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const wasField = useRef(isField);
  useEffect(() => {
    if (isField === wasField.current) return;
    wasField.current = isField;
    if (isField) box.current?.querySelector('input')?.select();
    else if (byKey.current) box.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
    byKey.current = false;
  }, [isField]);
  return { box, byKey };
}
