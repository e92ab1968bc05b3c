import { useEffect, useRef } from 'react';

/** A dot in place of the pointer, that can be seen from the back row. */
export function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!dot.current) return;
      dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      dot.current.hidden = false;
    };
    const hide = () => {
      if (dot.current) dot.current.hidden = true;
    };
    addEventListener('pointermove', follow);
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      removeEventListener('pointermove', follow);
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);
  return (
    <div ref={dot} hidden aria-hidden className="stage-laser">
      <span />
    </div>
  );
}
