/**
 * The engine of the AKS Network Simulator, for programs: opens a design or makes one of what other tools print, plans it,
 * judges it, and writes it as a link or for other tools.
 *
 *     const opened = openFile(readFileSync('design.aksnet.json', 'utf8'));
 *     if (!opened.ok) throw new Error(opened.error.code);
 *     for (const { code, says } of findings(plan(opened.value.envelope.document))) console.log(code, says);
 *
 * All are functions of their arguments alone: no clock, no chance, no I/O. Input that cannot be read comes back as
 * `{ ok: false, error }` with a coded error; only bugs throw. Addresses are numbers from 0 to 2^32 - 1, which
 * `formatAddress` writes as text; prefixes and ranges have a `first` and a `last`, both included.
 */

export type { Change, Finding, FindingCode, Mend, NoRoom, Subject } from '../engine';
export {
  applyEdits,
  checkAssertions,
  codes,
  diff,
  findings,
  flip,
  plan,
  podsOf,
  podsOn,
  trace,
  traceText,
  verdictMends,
  verdicts,
} from '../engine';
export type * from '../engine/explain';
export { explain } from '../engine/explain';
export type { Packet, Protocol } from '../engine/packet';
export type * from '../engine/plan/types';
export type {
  Branch,
  Choice,
  Disposition,
  Flow,
  FlowError,
  Hop,
  Outcome,
  Pins,
  PlaceKind,
  Step as TraceStep,
  Trace,
  Walk,
} from '../engine/trace/types';
export type * from '../engine/verdicts/types';
export { type Exported, type Exporter, type ExportInput, exporters } from '../export';
export type { Confidence, Fact } from '../facts/fact';
export type { Option, OptionChoice } from '../facts/option';
export { options } from '../facts/options';
export { type Source, type SourceId, sources } from '../facts/sources';
export { type Entry, type Imported, importTexts, type PastedText, type Report } from '../import';
export type { Address, Prefix, Range } from '../ip';
export { formatAddress, formatPrefix, formatRange, parseAddress, parsePrefix } from '../ip';
export type { Envelope, Resource, ResourceKind, ResourceOf, TopologyDocument } from '../model';
export { assumption, modeOf, modeOfPool, resourceOf, resourcesOf, withAssumption, withResource } from '../model';
export { type Dropped, type Opened, type ReadError, readEnvelope } from '../model/read';
export { type NetworkMode, type NetworkModeId, networkModes } from '../modes';
export type { Result } from '../result';
export type { FileError } from '../share/file';
export { type LinkError, type Lost, writeLink } from '../share/link';
export type { OpenedLink } from '../share/open-link';
export { openFile, openLink } from './open';
