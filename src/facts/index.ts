import * as aks from './aks';
import * as aksResources from './aks-resources';
import * as azure from './azure';
import type { Fact } from './fact';
import * as modes from './modes';

/** Every fact the simulator rests on. */
export const facts: readonly Fact[] = [aks, aksResources, azure, modes].flatMap((part): Fact[] => Object.values(part));
