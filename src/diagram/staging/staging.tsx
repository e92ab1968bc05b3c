import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useApp } from '../../store';

interface StagingProps {
  /** A person chose a zoom. */
  readonly onZoom: () => void;
  /** The view as it is meant. */
  readonly onMeant: () => void;
}

/** On the stage the view is zoomed from wherever the focus is. */
export default function Staging({ onZoom, onMeant }: StagingProps) {
  const asked = useApp((state) => state.staged?.zoom);
  const { zoomIn, zoomOut } = useReactFlow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked for
  useEffect(() => {
    if (!asked) return;
    if (asked.by === 'fit') return onMeant();
    onZoom();
    void (asked.by === 'in' ? zoomIn : zoomOut)();
  }, [asked]);
  return null;
}
