import { grouped } from './index-of-items';
import type { Item } from './item';
import { counted, listed, type Reporter } from './report';
import { cleanText, soundsSecret } from './text/clean';

/** Fields that every resource of Azure or Kubernetes has, and that say nothing of the network. */
const BOOKKEEPING = new Set([
  'apiversion',
  'etag',
  'id',
  'kind',
  'metadata',
  'name',
  'provisioningstate',
  'resourcegroup',
  'resourceguid',
  'status',
  'spec',
  'systemdata',
  'tags',
  'type',
  'location',
]);
const NAME = /^[a-z][a-z\d]{0,40}$/i;
const MOST_NAMES = 6;

/**
 * Counts what was pasted and means nothing to a network design: kinds as a whole, and fields of those that were read.
 *
 * @param isMadeAnew whether the simulator makes a thing itself, so that no field of it is read
 */
export function tellUnread(
  items: readonly Item[],
  known: ReadonlySet<string>,
  isMadeAnew: (item: Item) => boolean,
  report: Reporter,
): void {
  for (const [type, alike] of grouped(items, ({ id }) => id.type)) {
    const called = cleanText(type.split('/').slice(1).join('/')) ?? 'another type';
    if (!known.has(type)) {
      report.add('ignored', {
        code: 'kind',
        text: `${counted(alike.length, 'thing')} of type ${called}: not part of the design.`,
      });
      continue;
    }
    const unread = alike
      .filter((item) => !isMadeAnew(item))
      .flatMap(({ fields }) => fields.unread())
      .filter((name) => !BOOKKEEPING.has(name.toLowerCase()));
    if (unread.length === 0) continue;
    const names = [...new Set(unread)].filter((name) => NAME.test(name) && !soundsSecret(name)).sort();
    const shown = names.slice(0, MOST_NAMES);
    const among = shown.length === 0 ? '' : `, ${shown.length < names.length ? 'such as' : 'namely'} ${listed(shown)}`;
    report.add('ignored', { code: 'fields', text: `${counted(unread.length, 'field')} of ${called}${among}.` });
  }
}
