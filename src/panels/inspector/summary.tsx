import { memo, useDeferredValue } from 'react';
import type { Finding, Plan } from '../../engine';
import { number } from '../../engine';
import { designCounts } from '../../engine/outline';
import { selectHeldBack, selectProblems, selectStale, useApp, useEditable } from '../../store';
import { Badge, lazyPart, Mark, TextField } from '../../ui';
import { FindingNote } from '../finding-note';
import { useFirst } from '../show-all';
import { ThingLink } from '../thing-link';
import { AssumptionsPart } from './assumptions-part';
import { ModeRows } from './mode-part';
import { Part, Remark, Row, Rows } from './parts';

const HeldBack = lazyPart(() => import('../held-back'));

/** The whole design: its name, how much of everything, what is wrong, what its mode means. */
export function Summary({ plan }: { readonly plan: Plan }) {
  const editable = useEditable();
  const renameDesign = useApp((state) => state.renameDesign);
  const { name } = plan.document;
  return (
    <>
      <h2 className="mb-1.5 text-title font-semibold">{name}</h2>
      {editable && (
        <TextField
          label="Design name"
          stacked
          value={name}
          onCommit={(text) => text.trim() !== '' && renameDesign(text.trim())}
        />
      )}
      <Findings />
      <Counts plan={plan} />
      {Object.values(plan.clusters).map((cluster) => (
        <Part
          key={cluster.id}
          title={`${plan.document.resources[cluster.id]?.name ?? cluster.id}: ${cluster.mode.title}`}
          aside={<ThingLink id={cluster.id} name="Open" />}
        >
          <p className="text-ink2">{cluster.mode.summary}</p>
          <ModeRows plan={plan} mode={cluster.mode} />
        </Part>
      ))}
      <AssumptionsPart document={plan.document} />
      <Remark about="this panel">
        Select anything in the diagram or the outline to see {editable ? 'and edit it' : 'it'} here.
      </Remark>
    </>
  );
}

function Counts({ plan }: { readonly plan: Plan }) {
  const counts = designCounts(plan);
  return (
    <Part title="In this design">
      <Rows>
        <Row label="Virtual networks">{number(counts.virtualNetworks)}</Row>
        <Row label="Subnets">{number(counts.subnets)}</Row>
        <Row label="Node pools">{number(counts.pools)}</Row>
        <Row label="Nodes">
          {number(counts.nodes)}
          {counts.refusedNodes > 0 && `, ${number(counts.refusedNodes)} without room`}
        </Row>
        <Row label="Pods running">
          {number(counts.podsRunning)}
          {counts.podsPending > 0 && `, ${number(counts.podsPending)} pending`}
        </Row>
        <Row label="Services">{number(counts.services)}</Row>
      </Rows>
    </Part>
  );
}

const GROUPS = [
  { title: 'Errors', tone: 'bad', isIn: (severity: string) => severity !== 'warning' },
  { title: 'Warnings', tone: 'warn', isIn: (severity: string) => severity === 'warning' },
] as const;

/** There may be one for each of a hundred pools, so the list may come a moment later than the answers. */
function Findings() {
  const findings = useApp(selectProblems);
  const shown = useDeferredValue(findings);
  const stale = useApp(selectStale);
  // An empty list says that nothing is wrong: it may be told only of the design as it is now, and not late.
  const isHeldBack = useApp(selectHeldBack);
  const isWell = !stale && !isHeldBack && findings.length === 0;
  return (
    <div aria-busy={stale || shown !== findings}>
      {isHeldBack && (
        <div className="mt-3">
          <HeldBack />
        </div>
      )}
      {(isWell || shown.length > 0) && <FindingList findings={shown} />}
    </div>
  );
}

const FindingList = memo(function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return (
      <Part title="Findings">
        <p className="flex items-start gap-1.5 text-ink2">
          <Mark tone="good" word="Good" /> Nothing is wrong with this design, as far as the simulator looks.
        </p>
      </Part>
    );
  }
  return GROUPS.map(({ title, tone, isIn }) => {
    const shown = findings.filter(({ severity }) => isIn(severity));
    return shown.length > 0 && <FindingGroup key={title} title={title} tone={tone} findings={shown} />;
  });
});

/** Findings that are in the page before somebody asks for the rest: the screen has no room for more. */
const FIRST = 10;

interface FindingGroupProps {
  readonly title: string;
  readonly tone: (typeof GROUPS)[number]['tone'];
  readonly findings: readonly Finding[];
}

function FindingGroup({ title, tone, findings }: FindingGroupProps) {
  const { rows, more } = useFirst(findings, title.toLowerCase(), FIRST);
  return (
    <Part title={title} aside={<Badge count={findings.length} tone={tone} />}>
      <ul className="flex flex-col gap-1.5">
        {rows.map((finding) => (
          // What is out of sight is not laid out.
          <li
            key={finding.code + finding.says}
            className="[contain-intrinsic-size:auto_100px] [content-visibility:auto]"
          >
            <FindingNote finding={finding} named />
          </li>
        ))}
      </ul>
      {more}
    </Part>
  );
}
