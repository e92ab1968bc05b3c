import { useApp } from '../store';

const APP = document.title;

/** Keeps the design's name in the tab, so that two tabs can be told apart. */
export function startTitle(): void {
  const show = () => {
    const { name } = useApp.getState().document;
    document.title = name === '' ? APP : `${name} – ${APP}`;
  };
  show();
  useApp.subscribe((state, earlier) => state.document.name !== earlier.document.name && show());
}
