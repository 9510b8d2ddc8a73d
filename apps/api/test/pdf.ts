import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One element of a PDF's structure, with the text of its own and of its children. */
export interface StructureNode {
  readonly role: string;
  readonly text: string;
  readonly children: readonly StructureNode[];
}

interface Place {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What a sighted reader and a screen reader find in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly language: string | null;
  readonly title: string;
  readonly isMarked: boolean;
  readonly displaysTitle: boolean;
  readonly metadata: string;
  /**
   * The structure elements page by page. An element that continues over pages is listed on each of them, with its text
   * there.
   */
  readonly structure: readonly StructureNode[];
  readonly artefacts: readonly string[];
  readonly places: readonly Place[];
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly width?: number;
  readonly transform?: readonly number[];
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** The texts by the id of their marked content, and the texts of artefacts. */
function marked(items: readonly Item[]): { byId: Map<string, string>; artefacts: string[] } {
  const byId = new Map<string, string>();
  const artefacts: string[] = [];
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
    else if (item.type === 'beginMarkedContent') open.push(null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const id = open.at(-1) ?? null;
      const text = item.hasEOL ? `${item.str} ` : item.str;
      if (id === null) artefacts.push(text);
      else byId.set(id, `${byId.get(id) ?? ''}${text}`);
    }
  }
  return { byId, artefacts };
}

function toNode(node: TreeNode, byId: ReadonlyMap<string, string>): StructureNode {
  const inner = node.children ?? [];
  const children = inner.filter((child) => child.role).map((child) => toNode(child, byId));
  const own = inner.filter((child) => child.type === 'content').map((c) => byId.get(c.id!) ?? '');
  return {
    role: node.role ?? '',
    text: [...own, ...children.map((child) => child.text)].join(''),
    children,
  };
}

/** Reads a PDF with the structure that a screen reader follows. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const structure: StructureNode[] = [];
  const artefacts: string[] = [];
  const places: Place[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = (await page.getTextContent({ includeMarkedContent: true })) as {
      items: Item[];
    };
    const { byId, artefacts: apart } = marked(items);
    artefacts.push(...apart);
    const tree = (await page.getStructTree()) as TreeNode | null;
    if (tree) structure.push(toNode({ ...tree, role: 'Page' }, byId));
    for (const { str, width = 0, transform } of items) {
      if (str !== undefined && transform)
        places.push({ text: str, width, x: transform[4] ?? 0, y: transform[5] ?? 0 });
    }
  }
  const facts = info as { Title?: string; Language?: string };
  return {
    pages: document.numPages,
    language: facts.Language ?? null,
    title: facts.Title ?? '',
    isMarked: /\/Marked true/.test(bytes.toString('latin1')),
    displaysTitle: /\/DisplayDocTitle true/.test(bytes.toString('latin1')),
    metadata: String(metadata?.getRaw() ?? ''),
    structure,
    artefacts,
    places,
  };
}
