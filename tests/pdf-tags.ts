/** A PDF as a screen reader takes it: what is said in which order, what is passed over. By pdf.js. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import type { ReadPdf } from './pdf-text.ts';

/** Kinds of text in PDF 1.7, as far as a browser writes them. ISO 32000-1, 14.8.4 */
const ROLES = new Set(
  'Document Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Link Figure'.split(
    ' ',
  ),
);

interface Tagged {
  /** Text of no part of the structure, and not marked as a head, a folio or the like either. */
  untagged: string[];
  /** Text that is passed over. */
  artifacts: string[];
  roles: string[];
  /** Of each figure; empty where it has none. */
  alternatives: string[];
  headings: string[];
  /** What each link is called; empty where it has no name. */
  links: string[];
  /** From the metadata in XML. */
  metadata: { title: string; language: string; xml: string };
}

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** The numbers of the pieces of text below a node. */
function idsIn({ type, id, children = [] }: Node): string[] {
  return type === 'content' && id !== undefined ? [id] : children.flatMap(idsIn);
}

const inOrder = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(inOrder)];

async function readTags(bytes: Uint8Array): Promise<Tagged> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const tagged: Omit<Tagged, 'metadata'> = {
    untagged: [],
    artifacts: [],
    roles: [],
    alternatives: [],
    headings: [],
    links: [],
  };
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const root = (await page.getStructTree()) as Node | null;
      const nodes = root ? inOrder(root) : [];
      const known = new Set(root ? idsIn(root) : []);
      const said = new Map<string, string>();
      const open: { tag: string; id?: string | undefined }[] = [];
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      for (const item of items) {
        if ('str' in item) {
          if (item.str.trim() === '') continue;
          const id = open.findLast((one) => one.id !== undefined)?.id;
          if (id !== undefined && known.has(id)) said.set(id, (said.get(id) ?? '') + item.str);
          else if (open.some(({ tag }) => tag === 'Artifact')) tagged.artifacts.push(item.str);
          else tagged.untagged.push(item.str);
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push({ tag: (item as { tag?: string }).tag ?? '', id: item.id });
      }
      for (const node of nodes) {
        if (node.role === undefined || node.role === 'Root') continue;
        tagged.roles.push(node.role);
        if (node.role === 'Figure') tagged.alternatives.push(node.alt ?? '');
        if (/^H\d$/.test(node.role))
          tagged.headings.push(
            idsIn(node)
              .map((id) => said.get(id) ?? '')
              .join(''),
          );
      }
      const annotations = (await page.getAnnotations()) as { subtype: string; contentsObj?: { str: string } }[];
      for (const { subtype, contentsObj } of annotations)
        if (subtype === 'Link') tagged.links.push(contentsObj?.str ?? '');
    }
    const { metadata } = await document.getMetadata();
    return {
      ...tagged,
      metadata: {
        title: String(metadata?.get('dc:title') ?? ''),
        language: String(metadata?.get('dc:language') ?? ''),
        xml: String(metadata?.getRaw() ?? ''),
      },
    };
  } finally {
    await task.destroy();
  }
}

const close = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/gu, ''));

/** Holds a file to what we promise to whoever hears it read. */
export async function expectTags(name: string, bytes: Uint8Array, { title, outline }: ReadPdf): Promise<void> {
  const { untagged, artifacts, roles, alternatives, headings, links, metadata } = await readTags(bytes);
  expect([name, untagged]).toEqual([name, []]);
  // Numbers of pages and steps; a book has running heads, and what is in large type a foot on each page.
  const isPassedOver = (text: string) => /^(?:\d+|第 \d+ 页，共 \d+ 页|法律核对到 .+)$/.test(text);
  const passedOver = name.startsWith('手册') ? [] : artifacts.filter((text) => !isPassedOver(text));
  expect([name, passedOver]).toEqual([name, []]);
  expect([name, roles.filter((role) => !ROLES.has(role)), roles.length > 2]).toEqual([name, [], true]);
  expect([name, alternatives.filter((text) => text === '')]).toEqual([name, []]);
  expect([name, close(outline)]).toEqual([name, close(headings)]);
  expect([name, headings.length === 0]).toEqual([name, name.startsWith('条幅')]);
  expect([name, links.filter((text) => text === '')]).toEqual([name, []]);
  expect([name, metadata.title, metadata.language]).toEqual([name, title, 'zh-CN']);
  // Nobody checked it against that standard.
  expect(metadata.xml).not.toContain('pdfuaid');
}
