/** The components that a writer may use in MDX; each turns its children into plain HTML. */

import type { Element, ElementContent } from 'hast';

/** Attributes are plain strings; a writer has no other kind. */
export type Attributes = Readonly<Record<string, string>>;

type Component = (children: ElementContent[], attributes: Attributes) => Element;

export const components: Readonly<Record<string, Component>> = {
  /** Old law, told as history: the one place where a repealed law or an old number may be cited. */
  History: (children) => ({
    type: 'element',
    tagName: 'aside',
    properties: { className: ['history'], ariaLabel: '旧法，仅供对照' },
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['label'] },
        children: [{ type: 'text', value: '旧法，仅供对照' }],
      },
      ...children,
    ],
  }),

  /** A part of a long page that other pages link to. */
  Section: (children, { id = '', title = '' }) => ({
    type: 'element',
    tagName: 'section',
    properties: {},
    children: [
      { type: 'element', tagName: 'h2', properties: { id }, children: [{ type: 'text', value: title }] },
      ...children,
    ],
  }),
};
