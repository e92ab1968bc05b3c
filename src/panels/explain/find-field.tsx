import { Search } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useApp } from '../../store';
import { classNames, hueText } from '../../ui';
import { useTypedText } from '../../ui/use-typed-text';
import { spaceHue, useSpaceOf } from '../address';

interface FindFieldProps {
  readonly text: string;
  readonly onAsk: (text: string) => void;
  /** Id of what is said about the text, or of what one can type. */
  readonly notes: string;
  readonly isMisread: boolean;
}

/** The field in which one asks for an address. */
export function FindField({ text: asked, onAsk, notes, isMisread }: FindFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, settled, setTyped, commit, onKeyDown } = useTypedText({
    value: asked,
    onCommit: (typed) => onAsk(typed.trim()),
    onGiveUp: () => onAsk(''),
  });
  const space = useSpaceOf(asked);
  useFocusWhenAsked(input);
  return (
    <div className="ml-2 flex items-center gap-2.5 px-2 py-0.5 max-sm:ml-0 max-sm:w-full max-sm:px-3 max-sm:py-1">
      <label htmlFor={id} className="flex-none text-ink2">
        Find an address
      </label>
      <div
        className={classNames(
          'flex h-[26px] items-center gap-1.5 rounded-lg border bg-sunk px-2 text-ink3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink max-sm:h-11 max-sm:grow',
          isMisread ? 'border-bad' : 'border-edge',
        )}
      >
        <Search aria-hidden size={13} className="flex-none" />
        <input
          ref={input}
          id={id}
          type="text"
          data-settled={settled || undefined}
          aria-describedby={notes}
          aria-invalid={isMisread || undefined}
          aria-errormessage={isMisread ? notes : undefined}
          aria-keyshortcuts="."
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className={classNames(
            'h-full w-[116px] min-w-0 bg-transparent font-mono text-meta outline-none max-sm:w-full max-sm:text-[16px]',
            space && text === asked ? hueText[spaceHue[space]] : 'text-ink',
          )}
        />
        {text === '' && (
          <kbd
            aria-hidden
            className="rounded-sm border border-line2 bg-surface px-1.5 font-mono text-meta leading-4 max-sm:hidden"
          >
            .
          </kbd>
        )}
      </div>
    </div>
  );
}

/** Takes the focus when somebody wants to type an address, once for each time. */
function useFocusWhenAsked(input: { readonly current: HTMLInputElement | null }): void {
  const isWanted = useApp((state) => state.asked.focus);
  const focused = useApp((state) => state.addressFieldFocused);
  useEffect(() => {
    if (!isWanted) return;
    input.current?.focus();
    input.current?.select();
    focused();
  }, [isWanted, focused, input]);
}
