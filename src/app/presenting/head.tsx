import {
  CircleHelp,
  Eye,
  EyeOff,
  Flashlight,
  List,
  type LucideIcon,
  Maximize,
  Monitor,
  PanelBottom,
  PencilLine,
  PictureInPicture2,
  SquareDashed,
  X,
} from 'lucide-react';
import { type Staged, useApp } from '../../store';
import { classNames, IconButton } from '../../ui';
import { ModeControl } from '../mode-control';
import { perform } from './deeds';
import { hasFullScreen } from './full-screen';
import { type Deed, KEYS } from './keys';
import { leave } from './present';

/** What is presented, its network mode, and the tools of whoever presents it: small and grey, since they are not meant. */
export function Head({ staged }: { readonly staged: Staged }) {
  const title = useApp(({ touring, document }) => touring?.tour.title ?? document.name);
  return (
    <header className="stage-head">
      <h1 className="stage-name" title={title}>
        {title || 'Untitled design'}
      </h1>
      <div className="stage-mode">
        <ModeControl />
      </div>
      <Tools staged={staged} />
    </header>
  );
}

function Tools({ staged: { panel, light, laser, black, details } }: { readonly staged: Staged }) {
  const isTour = useApp((state) => state.touring !== undefined);
  return (
    <nav aria-label="Stage" className="stage-tools">
      {isTour && <Tool deed="steps" icon={List} on={panel === 'steps'} label="All steps" />}
      <Tool deed="spotlight" icon={light === 'off' ? EyeOff : Eye} on={light !== 'off'} label="Spotlight" />
      <Tool deed="only" icon={SquareDashed} on={light === 'only'} label="Hide what is not meant yet" />
      <Tool deed="laser" icon={Flashlight} on={laser} label="Laser pointer" />
      <Tool deed="black" icon={Monitor} on={black} label="Black screen" />
      <Tool deed="edit" icon={PencilLine} on={panel === 'edit'} label="Edit on the stage" />
      <Tool deed="details" icon={PanelBottom} on={details} label="Details" />
      <Tool deed="notes" icon={PictureInPicture2} label="Presenter window" />
      {hasFullScreen() && <Tool deed="full-screen" icon={Maximize} label="Full screen" />}
      <Tool deed="keys" icon={CircleHelp} on={panel === 'keys'} label="Keys" />
      <IconButton label="End the show" title="End the show (Esc)" icon={X} onClick={leave} />
    </nav>
  );
}

interface ToolProps {
  readonly deed: Deed;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Unset: does something, and is neither on nor off. */
  readonly on?: boolean;
}

function Tool({ deed, icon, label, on }: ToolProps) {
  const key = KEYS.find((row) => row.deed === deed);
  return (
    <IconButton
      label={label}
      title={`${label} (${key?.shown})`}
      aria-pressed={on}
      icon={icon}
      onClick={() => perform(deed)}
      className={classNames(on && 'bg-sunk text-ink shadow-[inset_0_0_0_1px_var(--line2)]')}
    />
  );
}
