import type { ReactNode } from 'react';
import type { Finding } from '../../engine';
import { INPUT } from '../../ui';
import { type View, weightOf } from './groups';

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly children: ReactNode;
}

const GROUPS = [
  { value: 'subject', label: 'What it is about' },
  { value: 'code', label: 'Code' },
] as const;

/** Which findings show, and how they stand together. */
export function Filter({ findings, view, onView, children }: FilterProps) {
  const errors = findings.filter((finding) => weightOf(finding) === 'errors').length;
  const severities = [
    { value: 'all', label: 'All', count: findings.length },
    { value: 'errors', label: 'Errors', count: errors },
    { value: 'warnings', label: 'Warnings', count: findings.length - errors },
  ] as const;
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-3 py-1.5">
      <Radios
        legend="Severity"
        choices={severities}
        chosen={view.severity}
        onChoose={(severity) => onView({ ...view, severity })}
      />
      <Radios legend="Group by" choices={GROUPS} chosen={view.by} onChoose={(by) => onView({ ...view, by })} />
      <input
        type="search"
        aria-label="Filter the findings by name, code or text"
        placeholder="Name, code or text"
        value={view.text}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => onView({ ...view, text: target.value })}
        className={`${INPUT} w-[190px] text-ink max-sm:w-full`}
      />
      {children}
    </div>
  );
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

const Radios = <Value extends string>({ legend, choices, chosen, onChoose }: RadiosProps<Value>) => (
  <div role="radiogroup" aria-label={legend} className="flex flex-wrap items-center gap-1">
    <span aria-hidden className="mr-1 text-ink2">
      {legend}
    </span>
    {choices.map(({ value, label, count }) => (
      <label
        key={value}
        className="flex h-[26px] cursor-pointer items-center gap-1 rounded-md border border-line2 px-2 text-ink2 has-checked:border-ink has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11"
      >
        <input
          type="radio"
          name={`findings-${legend}`}
          aria-label={label}
          checked={value === chosen}
          onChange={() => onChoose(value)}
          className="sr-only"
        />
        {label}
        {count !== undefined && <span className="font-normal text-ink3">{count.toLocaleString('en')}</span>}
      </label>
    ))}
  </div>
);
