import type { Option } from '../option';
import * as datapath from './datapath';
import * as dns from './dns';
import * as filtering from './filtering';
import * as limits from './limits';
import * as networks from './networks';
import * as nodes from './nodes';
import * as pods from './pods';
import * as policies from './policies';
import * as routing from './routing';

/** Every option on which a design can choose. A new one is its `defineOption` alone. */
export const options: readonly Option[] = [
  pods,
  limits,
  nodes,
  networks,
  datapath,
  dns,
  filtering,
  policies,
  routing,
].flatMap((part): Option[] => Object.values(part));
