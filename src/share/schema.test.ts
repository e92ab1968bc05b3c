import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SCHEMA_VERSION } from '../model';
import { envelope } from '../model/envelope';
import { lessonEdit } from '../model/lessons';
import { resource } from '../model/resources';

/** Published for editors and for programs that write designs; named after the version of the document's shape. */
const FILE = new URL(`../../public/schema/envelope-${SCHEMA_VERSION}.json`, import.meta.url);

// JSON Schema has no word for a check in code, so texts are described by what they accept. The patterns are as narrow
// as a pattern can be made; host bits stay for the app to find.
const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ADDRESS = `${OCTET}(\\.${OCTET}){3}`;
const CHECKED_TEXTS = [
  {
    sample: '10.240.0.0/16',
    pattern: `^${ADDRESS}/(3[0-2]|[12]?\\d)$`,
    description: 'IPv4 prefix in CIDR notation, all host bits zero: 10.240.0.0/16',
  },
  { sample: '10.240.0.4', pattern: `^${ADDRESS}$`, description: 'IPv4 address: 10.240.0.4' },
];

function describeChecks({
  zodSchema,
  jsonSchema,
}: {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: object;
}) {
  const accepts = (text: string) => z.safeParse(zodSchema, text).success;
  if (zodSchema._zod.def.type !== 'string' || accepts('text')) return;
  const checked = CHECKED_TEXTS.find(({ sample }) => accepts(sample));
  if (checked) Object.assign(jsonSchema, { pattern: checked.pattern, description: checked.description });
}

// What stands in several places is described once.
z.globalRegistry.add(resource, { id: 'resource' });
z.globalRegistry.add(lessonEdit, { id: 'edit' });

it('the published JSON Schema is what the document\u2019s schema says today', () => {
  const schema = {
    title: `AKS Network Simulator design, schema version ${SCHEMA_VERSION}`,
    ...z.toJSONSchema(envelope, { override: describeChecks }),
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  // To write it anew: UPDATE_SCHEMA=1 npx vitest run src/share/schema.test.ts
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
