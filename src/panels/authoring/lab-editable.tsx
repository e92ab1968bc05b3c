import { X } from 'lucide-react';
import { useMemo } from 'react';
import { editableParts, mayEditPart, namedSubjects, propertyWords, withEditable, withPart } from '../../lessons';
import type { Editable, Lab, Resource } from '../../model';
import { selectPlan, useApp } from '../../store';
import { changeLab } from '../../store/authoring-lab';
import { CheckField, Disclosure, IconButton, INPUT } from '../../ui';
import { kindWords } from '../words';
import { editableName } from './words';

/** Before the name of a kind in the list. */
const KIND = 'kind:';

/** What the learner may edit; all else is refused. */
export function LabEditable({ lab }: { readonly lab: Lab }) {
  const plan = useApp(selectPlan);
  const { order, resources } = plan.document;
  const ids = order.filter((id) => resources[id]?.kind !== 'assertion' && resources[id]?.kind !== 'drift');
  const named = useMemo(() => namedSubjects(plan, ids), [plan, ids]);
  const kinds = [...new Set(ids.flatMap((id) => resources[id]?.kind ?? []))];
  const add = (value: string) => {
    const one: Editable = value.startsWith(KIND) ? { kind: value.slice(KIND.length) } : { id: value };
    changeLab(withEditable(lab, one), 'What may be edited');
  };
  const leftOut = (one: Editable) =>
    changeLab({ ...lab, editable: lab.editable.filter((other) => other !== one) }, 'What may be edited');
  const isTaken = (value: string) => lab.editable.some((one) => ('id' in one ? one.id : KIND + one.kind) === value);
  return (
    <section aria-label="What may be edited" className="flex flex-col gap-1">
      <p className="text-label font-semibold">What may be edited</p>
      {lab.editable.length === 0 && (
        <p className="text-ink2">Nothing yet. Once there are faults, what the solution edits comes here by itself.</p>
      )}
      <ul className="m-0 list-none p-0">
        {lab.editable.map((one) => {
          const name = editableName(one, named);
          return (
            <li key={'id' in one ? one.id : KIND + one.kind} className="flex items-start gap-1">
              <div className="min-w-0 grow py-0.5">
                <EditableOne lab={lab} one={one} name={name} />
              </div>
              <IconButton label={`Not to be edited: ${name}`} icon={X} onClick={() => leftOut(one)} />
            </li>
          );
        })}
      </ul>
      <select
        aria-label="Let something be edited"
        data-settled
        value=""
        onChange={({ target }) => add(target.value)}
        className={`${INPUT} w-full pr-1 text-ink`}
      >
        <option value="">Add…</option>
        <optgroup label="One thing">
          {named.flatMap(({ id, name }) =>
            isTaken(id)
              ? []
              : [
                  <option key={id} value={id}>
                    {name}
                  </option>,
                ],
          )}
        </optgroup>
        <optgroup label="All of a kind">
          {kinds.flatMap((kind) =>
            isTaken(KIND + kind)
              ? []
              : [
                  <option key={kind} value={KIND + kind}>
                    {kindWords[kind]}
                  </option>,
                ],
          )}
        </optgroup>
      </select>
      <p className="text-meta text-ink3">More than the solution needs gives less of it away.</p>
    </section>
  );
}

interface EditableOneProps {
  readonly lab: Lab;
  readonly one: Editable;
  readonly name: string;
}

function EditableOne({ lab, one, name }: EditableOneProps) {
  const document = useApp((state) => state.document);
  if ('kind' in one) return name;
  const resource = Object.hasOwn(document.resources, one.id) ? document.resources[one.id] : undefined;
  if (!resource) return <span className="text-bad">{one.id}: not in the design</span>;
  const words = propertyWords(document, resource, one.properties ?? []).join(', ') || 'nothing';
  return (
    <Disclosure
      summary={
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className="text-ink">{name}</span>: {one.properties ? words : 'all of it'}
        </span>
      }
    >
      <Parts lab={lab} one={one} resource={resource} />
    </Disclosure>
  );
}

interface PartsProps {
  readonly lab: Lab;
  readonly one: Extract<Editable, { id: string }>;
  readonly resource: Resource;
}

function Parts({ lab, one, resource }: PartsProps) {
  const document = useApp((state) => state.document);
  const parts = useMemo(() => editableParts(document, resource), [document, resource]);
  const isWhole = one.properties === undefined;
  const put = (to: Editable) => changeLab(withEditable(lab, to), 'What may be edited');
  return (
    <div className="pl-4">
      <CheckField
        label="All of it, and its deletion"
        checked={isWhole}
        onCommit={(whole) => put(whole ? { id: one.id } : { id: one.id, properties: [] })}
      />
      {!isWhole &&
        parts.map((part) => (
          <CheckField
            key={`${part.label} ${part.properties.join()}`}
            label={part.label}
            checked={mayEditPart(one, part)}
            onCommit={(may) => put(withPart(one, part, may))}
          />
        ))}
    </div>
  );
}
