import { importTexts } from '../../import';
import { err, ok } from '../../result';
import type { ImportOutcome, ImportQuestion } from './types';

/** The same on any thread. */
export function importOutcome({ texts }: ImportQuestion): ImportOutcome {
  try {
    return ok(importTexts(texts));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
