import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { selectStep, useApp } from '../../store';
import { selectAway, selectDistance } from '../zoom';
import type { Surroundings } from './mark-places';
import type { PacketPath } from './packet-path';
import { surroundingsOf } from './surroundings';
import { titlesOf } from './titles';

/** What lies around the marks of a packet's way, as the canvas shows it now. @param names by id of the box */
export function useSurroundings(path: PacketPath, names: ReadonlyMap<string, string>, scale: number): Surroundings {
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const distance = useStore(selectDistance);
  const away = useStore(selectAway);
  const look = useApp(selectStep)?.look;
  const bare = useApp(({ staged }) => staged !== undefined);
  return useMemo(() => {
    const titles = titlesOf([...path.ground.boxes.values()], names, distance, away);
    return surroundingsOf(path, titles, { width, height }, scale, { look, bare });
  }, [path, names, distance, away, width, height, scale, look, bare]);
}
