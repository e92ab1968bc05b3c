/**
 * How a link is to be opened, said behind its payload: `#v2.<n>.<payload>&open=embed&theme=dark&tab=trace`. The payload says what
 * is shown, these say how; a reader that does not know one leaves it aside, as it does with whatever a chat tool appends.
 */
export interface LinkOptions {
  /** Unset: as a design of the reader's own. */
  readonly open?: 'view' | 'embed';
  /** Unset: the reader's own. */
  readonly theme?: 'light' | 'dark';
  /** Of an embedded page: the panel under the diagram, by the id of its tab. Unset: none. */
  readonly tab?: string;
  /** Of an embedded page: what is known of the selected thing shows beside the diagram, unless it is off. */
  readonly panels?: 'off';
  /** Of the presenter's window, which has no design of its own: the id of the stage that it follows. */
  readonly present?: string;
}

/** What each option may say. An id may be that of a tab which this version does not have. */
const VALUES: Readonly<Record<keyof LinkOptions, RegExp>> = {
  open: /^(view|embed)$/,
  theme: /^(light|dark)$/,
  tab: /^[a-z-]{1,40}$/,
  panels: /^off$/,
  present: /^[a-z0-9]{1,40}$/,
};

const NAMES = Object.keys(VALUES) as (keyof LinkOptions)[];

/** A fragment that says how it is to be opened, in place of what it said before. */
export function withOptions(fragment: string, options: LinkOptions): string {
  const [payload = ''] = fragment.split('&', 1);
  const said = NAMES.flatMap((name) => (options[name] === undefined ? [] : `&${name}=${options[name]}`));
  return payload + said.join('');
}

/** What a fragment says of how it is to be opened. What is unknown, or said twice, is left aside. */
export function optionsOf(fragment: string): LinkOptions {
  const said = new Map<string, string>();
  for (const option of fragment.split('&', 1 + MOST_OPTIONS).slice(1)) {
    const [name = '', value = ''] = option.split('=', 2);
    if (!said.has(name)) said.set(name, value);
  }
  return Object.fromEntries(
    NAMES.flatMap((name) => (VALUES[name].test(said.get(name) ?? '') ? [[name, said.get(name)]] : [])),
  );
}

/** Options that are looked at; bounds the work that a hostile fragment can ask for. */
const MOST_OPTIONS = 16;
