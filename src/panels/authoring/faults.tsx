import { Mark } from '../../ui';

/** What is wrong with a part of a lesson, at its place. */
export const Faults = ({ says }: { readonly says: readonly string[] }) =>
  says.length > 0 && (
    <ul aria-label="What is wrong here" className="m-0 flex list-none flex-col gap-0.5 p-0">
      {says.map((one) => (
        <li key={one} className="flex gap-1.5 [overflow-wrap:anywhere]">
          <Mark tone="bad" word="Wrong" />
          {one}
        </li>
      ))}
    </ul>
  );
