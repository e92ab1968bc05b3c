import { useApp } from '../store';

/** Keeps the design's name in the tab's title, so that two tabs can be told apart. */
export function startTitle(): void {
  const app = document.title;
  const show = () => {
    const { name } = useApp.getState().document;
    document.title = name === '' ? app : `${name} – ${app}`;
  };
  show();
  useApp.subscribe((state, earlier) => state.document.name !== earlier.document.name && show());
}
