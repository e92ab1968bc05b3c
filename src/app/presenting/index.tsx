import { useApp } from '../../store';
import { NotesPage } from './notes/notes-page';
import { Stage } from './stage';

/** In place of the workspace: the stage, or in a second window what whoever presents sees of it. */
export default function Presenting() {
  const follows = useApp((state) => state.follows);
  return follows === undefined ? <Stage /> : <NotesPage id={follows} />;
}
