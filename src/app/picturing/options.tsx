import { CheckField } from '../../ui/check-field';
import type { Choice } from './choice';
import { Pick } from './pick';

interface OptionsProps {
  readonly choice: Choice;
  /** The parts of the design that there are to choose from. */
  readonly parts: readonly Choice['part'][];
  readonly onChange: (choice: Choice) => void;
}

const PARTS = { all: 'Whole design', selection: 'Selection', view: 'What is in view' };

/** What is in the picture, its colours, and as which kind of file. */
export function Options({ choice, parts, onChange }: OptionsProps) {
  const put = (changed: Partial<Choice>) => onChange({ ...choice, ...changed });
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2">
      <Pick
        label="Part"
        value={choice.part}
        choices={parts.map((id) => ({ id, title: PARTS[id] }))}
        onPick={(part) => put({ part })}
      />
      <Pick
        label="Colours"
        value={choice.theme}
        choices={[
          { id: 'light', title: 'Light' },
          { id: 'dark', title: 'Dark' },
        ]}
        onPick={(theme) => put({ theme })}
      />
      <Pick
        label="File"
        value={choice.format}
        choices={[
          { id: 'png', title: 'PNG' },
          { id: 'svg', title: 'SVG' },
        ]}
        onPick={(format) => put({ format })}
      />
      {choice.format === 'png' && (
        <Pick
          label="Size"
          value={String(choice.scale)}
          choices={['1', '2', '3'].map((id) => ({ id, title: `${id}×` }))}
          onPick={(scale) => put({ scale: Number(scale) })}
        />
      )}
      <CheckField
        label="Transparent background"
        checked={choice.transparent}
        onCommit={(transparent) => put({ transparent })}
      />
    </div>
  );
}
