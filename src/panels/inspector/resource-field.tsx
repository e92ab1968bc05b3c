import type { Field, Resource } from '../../model';
import { draftKey, selectFindings, selectPlan, useApp, useEditable } from '../../store';
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui';
import { AboutField } from '../about-field';
import { spaceHue, useSpaceOf } from '../address';
import { defaultOf, idleNote } from './defaults';
import { DraftNote, ValueNotes } from './field-notes';
import { ShownField } from './shown-field';

/** Letters of a choice that do not fit beside its label. */
const LONG_CHOICE = 24;

/** A value that a person can edit, with what is wrong about it and what holds instead. */
export function ResourceField({ resource, field }: { readonly resource: Resource; readonly field: Field }) {
  const { id } = resource;
  const key = draftKey(id, field.id);
  const plan = useApp(selectPlan);
  const findings = useApp(selectFindings);
  const draft = useApp((state) => state.drafts[key]);
  const editable = useEditable();
  const setField = useApp((state) => state.setField);
  const discardDraft = useApp((state) => state.discardDraft);

  const stored = field.read(resource);
  const space = useSpaceOf(stored);
  const byDefault = defaultOf(plan, resource, field);
  const notes = {
    inForce: stored === '' && draft === undefined ? byDefault : undefined,
    idle: stored === '' ? undefined : idleNote(plan, resource, field),
    findings:
      draft === undefined
        ? findings.filter(({ subjects }) => subjects.some((at) => at.id === id && at.field === field.id))
        : [],
  };
  const isNoted = notes.inForce?.says !== undefined || notes.idle !== undefined || notes.findings.length > 0;

  const shared = {
    label: field.label,
    about: <AboutField label={field.label} about={field.about} kind={resource.kind} />,
    value: draft ?? stored,
    onCommit: (text: string) => (text === stored ? discardDraft(key) : setField(id, field.id, text)),
    error: draft !== undefined && <DraftNote {...{ id, field, draft, stored }} inForce={byDefault} />,
    description: isNoted && <ValueNotes field={field} {...notes} />,
  };
  const typed = {
    placeholder: byDefault?.placeholder,
    onGiveUp: draft === undefined ? undefined : () => discardDraft(key),
  };
  const choices = field.choices?.(resource, plan.document) ?? [];
  const isAddress = field.input === 'prefix' || field.input === 'address';
  if (!editable) return <ShownField {...shared} {...{ field, choices }} placeholder={byDefault?.placeholder} />;
  return (
    <div data-field={field.id}>
      {field.input === 'switch' ? (
        <CheckField
          {...shared}
          checked={(draft ?? stored) === 'on'}
          onCommit={(on) => shared.onCommit(on ? 'on' : 'off')}
        />
      ) : field.input === 'choice' ? (
        <ChoiceField
          {...shared}
          choices={choices}
          stacked={field.reference === true || choices.some(({ label }) => label.length > LONG_CHOICE)}
          {...(field.reference && stored !== '' && { aside: <ShowLink id={stored} label={field.label} /> })}
        />
      ) : field.input === 'number' ? (
        <NumberField
          {...shared}
          {...typed}
          stepFrom={byDefault?.placeholder === undefined ? undefined : Number(byDefault.placeholder)}
        />
      ) : (
        <TextField
          {...shared}
          {...typed}
          stacked={field.list === true}
          hue={isAddress ? (space ? spaceHue[space] : 'ink') : undefined}
        />
      )}
    </div>
  );
}

/** To what a field refers. */
const ShowLink = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <button
    type="button"
    aria-label={`Show ${label}`}
    onClick={() => useApp.getState().select(id)}
    className="text-meta text-ink2 underline underline-offset-2 hover:decoration-2 max-sm:-my-3 max-sm:py-3"
  >
    Show
  </button>
);
