import { Camera, Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { idWords } from '../../engine/trace';
import { namedSubjects, subjectsOf, withoutUnset } from '../../lessons';
import type { TourStep } from '../../model';
import { useApp } from '../../store';
import { shownNow } from '../../store/authoring';
import { Button, ChoiceField, IconButton } from '../../ui';
import { IdList } from './id-list';
import { type StepPartProps, someOf } from './step-words';

type Look = NonNullable<TourStep['look']>;

interface StepLookProps extends StepPartProps {
  /** Of the dock. */
  readonly tabs: readonly { readonly id: string; readonly title: string }[];
}

/** Where a step looks: what is selected, what stands out, which tab is open, which packet is followed. */
export function StepLook({ plan, step, onChange, tabs }: StepLookProps) {
  const { look = {} } = step;
  const { highlights = [], camera, tab } = look;
  const selection = useApp((state) => state.selection);
  const subjects = useMemo(() => {
    const named = subjectsOf(plan);
    const more = selection !== undefined && !named.some(({ id }) => id === selection) ? [selection] : [];
    return [...named, ...namedSubjects(plan, more)];
  }, [plan, selection]);
  const put = (changed: { readonly [K in keyof Look]?: Look[K] | undefined }) => {
    const to = withoutUnset<Look>({ ...look, ...changed });
    onChange({ look: Object.keys(to).length > 0 ? to : undefined }, 'What it looks at');
  };
  // What the camera holds goes along with what stands out.
  const highlight = (ids: string[]) => put({ highlights: someOf(ids), ...(camera && { camera: someOf(ids) }) });
  const takeOver = () => {
    const { selection: chosen, trace } = shownNow() ?? {};
    put({ selection: chosen, trace });
  };
  return (
    <section aria-label="What it looks at" className="flex flex-col gap-1">
      <p className="text-label font-semibold">What it looks at</p>
      <Button icon={Camera} onClick={takeOver} className="self-start">
        Take over what is on screen
      </Button>
      <Looked
        name="Selected"
        says={look.selection === undefined ? undefined : idWords(plan, look.selection)}
        none="nothing"
        onClear={() => put({ selection: undefined })}
      />
      <Looked
        name="Packet"
        says={look.trace && `${idWords(plan, look.trace.from)} → ${idWords(plan, look.trace.to)}`}
        none="none: send one in the Trace tab"
        onClear={() => put({ trace: undefined })}
      />
      <IdList
        label="Stands out"
        ids={highlights}
        choices={subjects}
        onCommit={highlight}
        none="Nothing: all of the design is as bright."
      >
        {selection !== undefined && !highlights.includes(selection) && (
          <Button icon={Plus} onClick={() => highlight([...highlights, selection])}>
            What is selected
          </Button>
        )}
      </IdList>
      <ChoiceField
        label="The camera holds"
        value={camera ? 'highlights' : ''}
        choices={[
          { value: '', label: 'Everything' },
          ...(highlights.length > 0 ? [{ value: 'highlights', label: 'What stands out' }] : []),
        ]}
        onCommit={(value) => put({ camera: value === '' ? undefined : [...highlights] })}
      />
      <ChoiceField
        label="Tab that opens"
        value={tab ?? ''}
        choices={[{ value: '', label: 'None' }, ...tabs.map(({ id, title }) => ({ value: id, label: title }))]}
        onCommit={(value) => put({ tab: value || undefined })}
      />
    </section>
  );
}

interface LookedProps {
  readonly name: string;
  readonly says: string | undefined;
  readonly none: string;
  readonly onClear: () => void;
}

const Looked = ({ name, says, none, onClear }: LookedProps) => (
  <p className="flex min-h-7 items-center gap-2">
    <span className="w-16 flex-none text-ink2">{name}</span>
    <span className={says === undefined ? 'text-ink3' : 'min-w-0 grow truncate'}>{says ?? none}</span>
    {says !== undefined && <IconButton label={`${name}: none`} icon={X} onClick={onClear} />}
  </p>
);
