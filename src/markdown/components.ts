/** The components that a writer may use in MDX; each turns its children into plain HTML. */

import type { Element, ElementContent } from 'hast';

type Component = (children: ElementContent[]) => Element;

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
};
