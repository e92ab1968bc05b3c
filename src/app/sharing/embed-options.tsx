import { CheckField, ChoiceField, NumberField } from '../../ui';
import { DOCK_TABS } from '../dock-tabs';
import { type Choice, usualHeight } from './choice';

const THEMES = [
  { value: '', label: 'The reader’s own' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const TABS = [{ value: '', label: 'None' }, ...DOCK_TABS.map(({ id, title }) => ({ value: id, label: title }))];

interface EmbedOptionsProps {
  readonly embed: Choice['embed'];
  readonly onChange: (embed: Choice['embed']) => void;
}

/** How the frame looks in the page of somebody else. */
export function EmbedOptions({ embed, onChange }: EmbedOptionsProps) {
  const { theme, tab, panels, ...size } = embed;
  const put = (changed: Partial<Record<'theme' | 'tab', string>>) => {
    const next = { theme: theme ?? '', tab: tab ?? '', ...changed };
    onChange({
      ...size,
      ...(panels && { panels }),
      ...((next.theme === 'light' || next.theme === 'dark') && { theme: next.theme }),
      ...(next.tab !== '' && { tab: next.tab }),
    });
  };
  return (
    <section aria-labelledby="share-frame">
      <h3 id="share-frame" className="mb-1 text-label font-semibold">
        The frame
      </h3>
      <ChoiceField label="Theme" value={theme ?? ''} choices={THEMES} onCommit={(value) => put({ theme: value })} />
      <ChoiceField label="Panel below" value={tab ?? ''} choices={TABS} onCommit={(value) => put({ tab: value })} />
      <CheckField
        label="What is selected shows beside the diagram"
        checked={panels !== 'off'}
        onCommit={(on) => {
          const { panels: _, ...rest } = embed;
          onChange(on ? rest : { ...rest, panels: 'off' });
        }}
      />
      <NumberField
        label="Width in px"
        value={embed.width}
        placeholder="100%"
        onCommit={(width) => onChange({ ...embed, width: sizeOf(width) ?? '' })}
      />
      <NumberField
        label="Height in px"
        value={embed.height}
        placeholder={String(usualHeight(embed))}
        onCommit={(height) => onChange({ ...embed, height: sizeOf(height) ?? '' })}
      />
    </section>
  );
}

/** Smaller frames show nothing, larger ones no screen. */
const sizeOf = (text: string): string | undefined => {
  const px = Math.round(Number(text));
  return px > 0 ? String(Math.min(Math.max(px, 200), 4000)) : undefined;
};
