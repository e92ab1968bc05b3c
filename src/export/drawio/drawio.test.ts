import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { layoutOf } from '../../layout';
import { anyDesign } from '../../layout/arbitraries';
import type { TopologyDocument } from '../../model';
import { plain, shortened } from '../plain';
import { NASTY, renamed } from '../testing';
import { drawio } from '.';
import { escaped } from './xml';

const LINK = 'https://netsim.example/?a=1&b=2#v1.4.ab--cd';

const written = (document: TopologyDocument) => drawio.write({ plan: plan(document), link: LINK }).text;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Cell {
  readonly id: string;
  readonly value: string;
  readonly style: string;
  readonly parent?: string;
  readonly source?: string;
  readonly target?: string;
  readonly at?: Rect;
  readonly isEdge: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  isArray: (name) => ['mxCell', 'mxPoint', 'UserObject'].includes(name),
});

/** What draw.io reads: the cells of the only page. @throws where it is no XML */
function read(text: string) {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.line}: ${valid.err.msg}`);
  const { diagram } = parser.parse(text).mxfile;
  const model = diagram.mxGraphModel;
  return {
    name: diagram.name as string,
    page: { width: Number(model.pageWidth), height: Number(model.pageHeight) },
    cells: (model.root.mxCell as Raw[]).map(toCell),
    title: model.root.UserObject[0] as { label: string; link?: string; id: string; mxCell: Raw[] },
  };
}

type Raw = Record<string, string> & {
  readonly mxGeometry?: Record<string, string> & { readonly Array?: { readonly mxPoint: Record<string, string>[] } };
};

function toCell({ id = '', value = '', style = '', parent, source, target, edge, mxGeometry }: Raw): Cell {
  const number = (key: string) => Number(mxGeometry?.[key]);
  return {
    ...{ id, value, style, isEdge: edge === '1' },
    ...(parent !== undefined && { parent }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    ...(mxGeometry?.width !== undefined && {
      at: { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
    }),
    points: (mxGeometry?.Array?.mxPoint ?? []).map(({ x, y }) => ({ x: Number(x), y: Number(y) })),
  };
}

/** What draw.io would stumble over, in words. */
function faults({ cells, page }: ReturnType<typeof read>): string[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const lost = cells.flatMap(({ id, parent, source, target, isEdge }) =>
    [...(id === '0' ? [] : [parent]), ...(isEdge ? [source, target] : [])]
      .filter((end) => end === undefined || !byId.has(end))
      .map((end) => `${id} names ${end}`),
  );
  const outside = cells.flatMap(({ id, at, parent }) => {
    const room = parent === '1' ? page : byId.get(parent ?? '')?.at;
    if (!at || !room) return [];
    const inside = at.x >= 0 && at.y >= 0 && at.x + at.width <= room.width && at.y + at.height <= room.height;
    return inside ? [] : [`${id} stands outside ${parent}`];
  });
  const late = cells.flatMap(({ id, parent }, i) =>
    parent !== undefined && cells.findIndex((cell) => cell.id === parent) >= i ? [`${id} comes before ${parent}`] : [],
  );
  return [...lost, ...outside, ...late, ...(byId.size < cells.length ? ['an id is there twice'] : [])];
}

const cellsOf = (document: TopologyDocument) => read(written(document)).cells;
const cellNamed = (cells: readonly Cell[], name: string) =>
  cells.find(({ value }) => value.startsWith(`<b>${name}</b>`));

describe('a draw.io file', () => {
  it.each(templates)('of $id is sound', async ({ load }) => {
    expect(faults(read(written(await load())))).toEqual([]);
  });

  it('is told from an unsound one', () => {
    const text = written(examples.article);
    expect(() => read(text.replace('</root>', ''))).toThrow();
    expect(faults(read(text.replace('source="box-', 'source="no-')))).toHaveLength(1);
    expect(faults(read(text.replace(/(parent="box-\d+">\s*<mxGeometry x=")/, '$19')))).toHaveLength(1);
    expect(faults(read(text.replace('id="box-1"', 'id="box-0"')))).toContain('an id is there twice');
  });

  it('of any design, with whatever moved, is sound', () => {
    const px = fc.integer({ min: -3000, max: 3000 });
    const moves = fc.array(fc.tuple(fc.nat(), px, px), { maxLength: 5 });
    fc.assert(
      fc.property(fc.noShrink(anyDesign), moves, (document, moved) => {
        const planned = plan(document);
        const ids = layoutOf(planned, {}).map(({ id }) => id);
        const layout = Object.fromEntries(moved.map(([n, x, y]) => [ids[n % ids.length] ?? '', { x, y }]));
        expect(faults(read(drawio.write({ plan: planned, layout, link: LINK }).text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('takes any names as text', () => {
    const ids = cellsOf(examples.article).map(({ id, parent }) => [id, parent]);
    fc.assert(
      fc.property(renamed(examples.article), (document) => {
        const cells = cellsOf(document);
        expect(cells.map(({ id, parent }) => [id, parent])).toEqual(ids);
        for (const { value, style } of cells) {
          expect(value.replace(/<\/?b>|<br>|<span style="font-size: 10px">|<\/span>/g, '')).not.toMatch(/[<>"]/);
          expect(style).toMatch(/^(?:[\w]+=[\w#./-]*;)*$/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(NASTY.map((name) => [name.slice(0, 30), name]))('shows %j as it is', (_, name) => {
    const resources = Object.entries(examples.article.resources).map(([id, one]) => [id, { ...one, name }]);
    const cells = cellsOf({ ...examples.article, resources: Object.fromEntries(resources) });
    expect(cellNamed(cells, escaped(shortened(plain(name), 60)))).toBeDefined();
  });
});

describe('the drawing', () => {
  const file = read(written(examples.article));

  it('stands as the diagram stands, on a page that fits', () => {
    const boxes = layoutOf(plan(examples.article), {});
    const box = (id: string) => boxes.find((one) => one.id === id);
    const [network, subnet] = [cellNamed(file.cells, 'vnet-prod'), cellNamed(file.cells, 'snet-aks')];
    expect(subnet?.parent).toBe(network?.id);
    expect(subnet?.at).toMatchObject({ x: box('snet-aks')?.x, y: box('snet-aks')?.y });
    const right = Math.max(...file.cells.map(({ at, parent }) => (parent === '1' && at ? at.x + at.width : 0)));
    expect(file.page.width - right).toBe(40);
  });

  it('says what the diagram says', () => {
    expect(cellNamed(file.cells, 'snet-aks')?.value).toBe(
      '<b>snet-aks</b> 10.240.0.0/24<br><span style="font-size: 10px">NSG nsg-aks · Route table aks-agentpool-74008450-routetable</span>',
    );
    expect(file.cells.find(({ id }) => id.startsWith('use-'))?.value).toBe('4 of 251 held');
    expect(file.cells.map(({ value }) => value)).toContain('VPN');
  });

  it('leads back to the design', () => {
    expect(file.name).toBe('AKS networking, illustrated');
    expect(file.title.link).toBe(LINK);
    expect(read(drawio.write({ plan: plan(examples.article) }).text).title.link).toBeUndefined();
  });

  it('draws lines at right angles from edge to edge', () => {
    const lines = file.cells.filter(({ isEdge }) => isEdge);
    expect(lines.length).toBeGreaterThan(5);
    for (const { points, style } of lines) {
      expect(style).toContain('exitX=');
      points.slice(1).forEach(({ x, y }, i) => {
        expect(x === points[i]?.x || y === points[i]?.y).toBe(true);
      });
    }
  });

  it('keeps where a person put things', () => {
    const moved = { headquarters: { x: 4000, y: -500 } };
    const { cells, page } = read(drawio.write({ plan: plan(examples.article), layout: moved, link: LINK }).text);
    expect(cellNamed(cells, 'Headquarters')?.at?.x).toBeGreaterThan(3900);
    expect(page.width).toBeGreaterThan(4000);
  });

  it('tells a pool of thousands as one box', async () => {
    const giant = templates.find(({ id }) => id === 'giant');
    const cells = cellsOf((await giant?.load()) ?? examples.article);
    expect(cells.length).toBeLessThan(100);
    expect(cells.some(({ value }) => /1,000 nodes/.test(value))).toBe(true);
  });
});
