import { useEffect, useRef, useState } from 'react';
import type { Deed } from '../keys';
import { type Line, type Other, openLine } from './line';
import type { Shown } from './protocol';

/** What the stage of an id shows, whether it is there, and how to lead it. */
export function useFollowing(id: string) {
  const [shown, setShown] = useState<Shown>();
  const [other, setOther] = useState<Other>('waited-for');
  const line = useRef<Line>(undefined);
  useEffect(() => {
    const open = openLine('notes', id, {
      onOther: setOther,
      onMessage(message) {
        if (message.says === 'shown') setShown(message.shown);
        else if (message.says === 'ask') open.send({ from: 'notes', says: 'here' });
      },
    });
    line.current = open;
    return open.close;
  }, [id]);
  return {
    shown,
    other,
    perform: (deed: Deed) => line.current?.send({ from: 'notes', says: 'do', deed }),
    goTo: (at: number) => line.current?.send({ from: 'notes', says: 'go', at }),
  };
}
