import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { plainText } from '../../lessons';
import { Inspector } from '../../panels/inspector';
import { StepsList } from '../../panels/lessons';
import { type Staged, selectPlan, useApp } from '../../store';
import { IconButton } from '../../ui';
import { goTo } from './deeds';
import { hasFullScreen } from './full-screen';
import { KEYS } from './keys';
import { stage } from './present';

type PanelName = NonNullable<Staged['panel']>;

const PANELS: Readonly<Record<PanelName, { readonly title: string; readonly Content: () => ReactNode }>> = {
  steps: { title: 'All steps', Content: Steps },
  edit: { title: 'Edit on the stage', Content: Inspector },
  keys: { title: 'Keys', Content: Keys },
};

/** What is open beside the design, over its edge. The focus goes there, and back when it closes. */
export function PanelOf({ panel }: { readonly panel: PanelName }) {
  const { title, Content } = PANELS[panel];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section aria-label={title} className="stage-panel" data-keeps-focus data-panel={panel}>
      <header className="flex flex-none items-center gap-2 border-b border-line py-1 pr-1 pl-4">
        <h2 ref={heading} tabIndex={-1} className="grow text-title font-semibold focus:outline-none">
          {title}
        </h2>
        <IconButton label={`Close: ${title}`} icon={X} onClick={() => stage({ panel: undefined })} />
      </header>
      <div className="min-h-0 grow overflow-y-auto">
        <Content />
      </div>
    </section>
  );
}

function Steps() {
  const plan = useApp(selectPlan);
  const touring = useApp((state) => state.touring);
  const titles = touring?.tour.steps.map(({ title }) => plainText(plan, title)) ?? [];
  return (
    <div className="p-2 text-label">
      <StepsList titles={titles} at={touring?.at} onGo={goTo} />
    </div>
  );
}

function Keys() {
  return (
    <dl className="columns-2 gap-6 px-4 py-2 max-sm:columns-1">
      {KEYS.filter(({ deed }) => deed !== 'full-screen' || hasFullScreen()).map(({ deed, shown, says }) => (
        <div key={deed} className="flex break-inside-avoid gap-3 border-b border-line py-1.5">
          <dt className="w-24 flex-none font-semibold">{shown}</dt>
          <dd className="text-ink2">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
